// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;

namespace SynOS.Daemon;

/// <summary>What a recommender says to a question.</summary>
/// <param name="Text">
/// The text for the one who asked. Before it is delivered, characters that steer a terminal become U+FFFD, and what is longer in UTF-8 than the
/// ABI has room for, <see cref="synos_ai.SYNOS_RESPONSE_LEN"/> - 1 bytes, is cut between two characters and says so at its end.
/// </param>
/// <param name="Confidence">How sure it is, 0 to <see cref="synos_ai.SYNOS_CONFIDENCE_MAX"/>; what is beyond is taken for the nearest of them.</param>
/// <param name="Reason">Why it says so, for the log, such as the rule's name.</param>
public sealed record Answer(string Text, int Confidence, string Reason);
