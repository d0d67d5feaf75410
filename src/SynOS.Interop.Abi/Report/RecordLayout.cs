// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Report;

/// <summary>A record as some targets have it.</summary>
/// <param name="Record">Its size and alignment.</param>
/// <param name="Fields">Its fields in the order of their bits.</param>
internal sealed record RecordLayout(RecordFact Record, IReadOnlyList<FieldFact> Fields)
{
    /// <summary>Equal for targets that have the same layout.</summary>
    public string Signature { get; } = string.Join('\n', Fields.Select(f => f.Body).Prepend(Record.Body));

    /// <summary>Equal for layouts that look the same: alignment shows only where the record is part of another.</summary>
    public string Shape { get; } = string.Join('\n', Fields.Select(f => f.Body).Prepend(Record.Size.ToString(CultureInfo.InvariantCulture)));
}
