// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Verdict;

/// <summary>One field as the lock states it.</summary>
public sealed record FieldLayout(string Name, int Offset, int Size, string Type);
