// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>What one emitted file depends on, and nothing else: a change to a constant leaves the structs cached.</summary>
internal sealed record PartModel<T>(UnitModel Unit, EquatableArray<T> Items)
    where T : IEquatable<T>;
