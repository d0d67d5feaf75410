// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Report;

/// <summary>Eight bytes of a drawing, or a run of such rows in which nothing begins or ends.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Count">How many rows of eight bytes; more than one are shown as one.</param>
/// <param name="Lanes">What lies there; each lane has items that do not overlap, and lanes overlap each other.</param>
internal sealed record LayoutRow(long Start, long Count, IReadOnlyList<IReadOnlyList<LayoutItem>> Lanes);
