// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Analyzers.Facts;

/// <summary>A struct or union as the facts state it.</summary>
/// <param name="Key">Kind and name: <c>struct synos_ai_event</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Align">Bytes.</param>
/// <param name="Fields">In the order of their offsets; those of anonymous members may overlap.</param>
internal sealed record RecordFact(string Key, int Size, int Align, IReadOnlyList<FieldFact> Fields);
