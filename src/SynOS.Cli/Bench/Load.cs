// SPDX-License-Identifier: MIT
using SynOS.Interop;

namespace SynOS.CommandLine.Bench;

/// <summary>What a measurement may use.</summary>
/// <param name="Client">The kernel.</param>
/// <param name="Time">How long each part takes at most.</param>
/// <param name="Askers">How many ask at once.</param>
internal sealed record Load(SynosClient Client, TimeSpan Time, int Askers);
