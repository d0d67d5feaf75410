// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>Questions that wait for their answer.</summary>
/// <param name="Count">How many; null if the kernel does not say.</param>
/// <param name="OldestAtLeastSeconds">
/// The oldest waits for this long or longer, as the counters prove: they say how many were asked, and how many have ended since. Null without one.
/// </param>
internal sealed record OpenQueriesModel(ulong? Count, double? OldestAtLeastSeconds);
