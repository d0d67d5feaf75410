// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>The registered process.</summary>
/// <param name="ProcessId">As seen from the initial pid namespace.</param>
/// <param name="Name">What the process calls itself; null if it cannot be seen from here.</param>
internal sealed record DaemonModel(int ProcessId, string? Name);
