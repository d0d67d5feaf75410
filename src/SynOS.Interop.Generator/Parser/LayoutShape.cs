// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>How C# lays a record out.</summary>
/// <param name="IsExplicit">Whether each field states its offset; else the runtime puts them where C does.</param>
/// <param name="Pack">What <c>Pack</c> says; 0 if nothing.</param>
/// <param name="Align">The alignment that the runtime gives the record.</param>
/// <param name="AlignType">Type of a field that is there for the alignment alone; null if none is needed.</param>
/// <param name="Storages">Integers that hold the bit-fields, in the order of their offsets.</param>
/// <param name="Parts">For each bit-field, where its bits are.</param>
internal sealed record LayoutShape(
    bool IsExplicit, int Pack, int Align, string? AlignType, IReadOnlyList<StorageModel> Storages, IReadOnlyList<IReadOnlyList<BitPartModel>> Parts);
