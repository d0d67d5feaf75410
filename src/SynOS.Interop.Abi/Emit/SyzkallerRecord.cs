// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Interop.Abi.Emit;

/// <summary>
/// Writes one record of a syzkaller description. The language places fields as C does; where the facts say otherwise the
/// record is packed with its padding named, and where that cannot be said either it is so many bytes.
/// </summary>
internal sealed class SyzkallerRecord(FactSet facts, SyzkallerTypes types, ILookup<string, FieldFact> fields)
{
    /// <summary>The text, and whether it says what lies in the record.</summary>
    public (string Text, bool IsComplete) Write(RecordFact record, bool isWritten)
    {
        var members = fields[record.Key].OrderBy(f => f.Bits?.Bit ?? f.Offset * 8).ThenBy(f => f.Size).ThenBy(f => f.Name, StringComparer.Ordinal).ToList();
        var lines = record.Kind == "union" ? Union(members) : Struct(record, members, isWritten);
        var isComplete = lines is { Count: > 0 };
        var body = isComplete ? lines! : [Invariant($"bytes\tarray[int8, {Math.Max(record.Size, 1)}]")];
        var (open, close) = record.Kind == "union" && isComplete ? ("[", "]") : ("{", "}");
        var packed = isComplete && record.Kind != "union" && !IsNatural(record, members) ? Invariant($" [packed, align[{record.Align}]]") : "";
        var text = new StringBuilder();
        text.Append(types.Record(record)).Append(' ').Append(open).Append('\n');
        foreach (var line in body)
            text.Append('\t').Append(line).Append('\n');
        return (text.Append(close).Append(packed).Append('\n').ToString(), isComplete);
    }

    private List<string>? Union(List<FieldFact> members)
    {
        // A member that does not begin at 0 comes from a structure without a name, whose other members are gone from sight.
        if (members.Exists(f => f.Offset != 0 || f.Bits is not null))
            return null;
        var names = new SyzkallerNames();
        var lines = members.Select(f => (f.Name, Type: types.Of(f.Type, f.Key, f.Name))).ToList();
        return lines.Exists(l => l.Type is null) ? null : [.. lines.Select(l => $"{names.Of(l.Name, l.Name)}\t{l.Type}")];
    }

    private List<string>? Struct(RecordFact record, List<FieldFact> members, bool isWritten)
    {
        var natural = IsNatural(record, members);
        var names = new SyzkallerNames();
        List<string> lines = [];
        long end = 0;
        foreach (var field in members)
        {
            if (field.Offset < end || field.Bits is not null || types.Of(field.Type, field.Key, field.Name) is not { } type)
                return null;
            if (!natural)
                Pad(lines, names, end, field.Offset);
            lines.Add($"{names.Of(field.Name, field.Name)}\t{type}{(isWritten && IsSetByKernel(field) ? "\t(out)" : "")}");
            end = field.End;
        }

        if (!natural)
            Pad(lines, names, end, record.Size);
        return lines;
    }

    private static void Pad(List<string> lines, SyzkallerNames names, long from, long to)
    {
        if (to > from)
            lines.Add(Invariant($"{names.Of($" {from}", Invariant($"pad{from}"))}\tarray[const[0, int8], {to - from}]"));
    }

    private bool IsSetByKernel(FieldFact field) =>
        facts.Docs.TryGetValue(field.Key, out var doc) && doc.Contains("Set by the kernel", StringComparison.Ordinal);

    private bool IsNatural(RecordFact record, List<FieldFact> members)
    {
        long end = 0;
        long align = 1;
        foreach (var field in members)
        {
            var own = Math.Max(types.AlignmentOf(field.Type), 1);
            if (field.Offset != (end + own - 1) / own * own)
                return false;
            end = field.End;
            align = Math.Max(align, own);
        }

        return record.Size == (end + align - 1) / align * align;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
