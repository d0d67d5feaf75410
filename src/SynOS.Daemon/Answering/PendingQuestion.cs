// SPDX-License-Identifier: MIT
using SynOS.Daemon.Kernel;
using SynOS.Interop.Netlink;

namespace SynOS.Daemon.Answering;

/// <summary>A question that was received.</summary>
/// <param name="Session">Where the answer goes.</param>
/// <param name="Query">The question.</param>
/// <param name="Received">When it was received, as <see cref="TimeProvider.GetTimestamp"/> has it.</param>
internal sealed record PendingQuestion(KernelSession Session, Query Query, long Received);
