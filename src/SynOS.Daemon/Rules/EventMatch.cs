// SPDX-License-Identifier: MIT
using SynOS.Interop.Ring;

namespace SynOS.Daemon.Rules;

/// <summary>The events that met a condition.</summary>
/// <param name="Count">How many.</param>
/// <param name="Latest">The newest; null if there is none.</param>
internal readonly record struct EventMatch(int Count, EventRecord? Latest);
