// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Verdict;

/// <summary>One structure as the lock states it; fields by offset.</summary>
public sealed record StructLayout(string Name, int Size, int Align, IReadOnlyList<FieldLayout> Fields);
