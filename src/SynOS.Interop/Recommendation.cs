// SPDX-License-Identifier: MIT
namespace SynOS.Interop;

/// <summary>The daemon's answer to a question.</summary>
/// <param name="Response">The answer.</param>
/// <param name="Confidence">How sure the daemon is, 0 to <see cref="Uapi.synos_ai.SYNOS_CONFIDENCE_MAX"/>.</param>
public sealed record Recommendation(string Response, int Confidence);
