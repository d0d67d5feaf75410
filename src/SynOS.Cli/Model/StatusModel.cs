// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>Everything at one moment.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Daemon">The registered process; null if there is none.</param>
/// <param name="State">The last state, which outlives the daemon that published it.</param>
/// <param name="Counters">The counters.</param>
internal sealed record StatusModel(KernelModel Kernel, DaemonModel? Daemon, StateModel State, CountersModel Counters);
