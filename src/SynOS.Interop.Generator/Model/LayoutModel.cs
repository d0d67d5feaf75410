// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>How C# lays a struct or union out.</summary>
/// <param name="IsExplicit">Whether each field states its offset; else the runtime puts them where C does.</param>
/// <param name="Pack">What <c>Pack</c> says; 0 if nothing.</param>
/// <param name="Align">The alignment that the runtime gives it.</param>
/// <param name="AlignType">Type of a field that is there for the alignment alone; null if none is needed.</param>
/// <param name="AlignName">That field's name.</param>
/// <param name="Storages">Integers that hold the bit-fields.</param>
/// <param name="StorageNames">Their names.</param>
internal sealed record LayoutModel(
    bool IsExplicit, int Pack, int Align, string? AlignType, string AlignName, EquatableArray<StorageModel> Storages, EquatableArray<string> StorageNames);
