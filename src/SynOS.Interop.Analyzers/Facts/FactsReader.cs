// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace SynOS.Interop.Analyzers.Facts;

/// <summary>
/// Reads records, enumerations and typedefs out of a facts file or a lock; docs/FACTS.md has the lines. What cannot be read is passed
/// over: the generator complains about it. Of facts that differ between targets those of x86_64 count, as of every 64-bit target that
/// .NET runs on most.
/// </summary>
internal static class FactsReader
{
    private const string Target = "x86_64";

    private static readonly Regex Targets = new(@" @(?<targets>[a-z0-9_,]+)$", RegexOptions.CultureInvariant);
    private static readonly Regex Record = new(@"^(?<key>(struct|union) [^ .]+) align=(?<align>\d{1,9}) size=(?<size>\d{1,9})$", RegexOptions.CultureInvariant);
    private static readonly Regex Field = new(@"^(?<key>(struct|union) [^ .]+)\.(?<name>[^ ]+) offset=(?<offset>\d{1,9}) size=(?<size>\d{1,9}) type=(?<type>.+)$", RegexOptions.CultureInvariant);
    private static readonly Regex Bits = new(@"^(?<key>(struct|union) [^ .]+)\.(?<name>[^ ]+) bit=(?<bit>\d{1,9}) width=(?<width>\d{1,9}) type=(?<type>.+)$", RegexOptions.CultureInvariant);
    private static readonly Regex Named = new(@"^(typedef (?<name>\S+) type=(?<type>.+)|(?<name>enum [^ .]+) size=\d+ type=(?<type>.+))$", RegexOptions.CultureInvariant);

    public static FactsModel Read(SourceText text)
    {
        var records = new Dictionary<string, RecordFact>();
        var fields = new Dictionary<string, List<FieldFact>>();
        var types = new Dictionary<string, string>();
        foreach (TextLine line in text.Lines)
        {
            if (FactOf(line.ToString()) is not { } fact)
                continue;
            if (Record.Match(fact) is { Success: true } record)
                records[record.Groups["key"].Value] = new RecordFact(record.Groups["key"].Value, Number(record, "size"), Number(record, "align"), FieldsOf(record));
            else if (Field.Match(fact) is { Success: true } field)
                FieldsOf(field).Add(new FieldFact(field.Groups["name"].Value, Number(field, "offset"), Number(field, "size"), field.Groups["type"].Value, false));
            else if (Bits.Match(fact) is { Success: true } bits)
                FieldsOf(bits).Add(BitField(bits));
            else if (Named.Match(fact) is { Success: true } named)
                types[named.Groups["name"].Value] = named.Groups["type"].Value;
        }

        foreach (List<FieldFact> list in fields.Values)
            list.Sort((a, b) => a.Offset != b.Offset ? a.Offset.CompareTo(b.Offset) : string.CompareOrdinal(a.Name, b.Name));
        return new FactsModel(records, types);

        List<FieldFact> FieldsOf(Match match)
        {
            string key = match.Groups["key"].Value;
            if (!fields.TryGetValue(key, out List<FieldFact>? list))
                fields.Add(key, list = []);
            return list;
        }
    }

    /// <summary>The fact without <c>extern</c> and targets; null if it is another line or one of other targets.</summary>
    private static string? FactOf(string line)
    {
        if (line.StartsWith("extern ", StringComparison.Ordinal))
            line = line.Substring("extern ".Length);
        if (!line.StartsWith("struct ", StringComparison.Ordinal) && !line.StartsWith("union ", StringComparison.Ordinal)
            && !line.StartsWith("enum ", StringComparison.Ordinal) && !line.StartsWith("typedef ", StringComparison.Ordinal))
            return null;
        Match targets = Targets.Match(line);
        if (!targets.Success)
            return line;
        return targets.Groups["targets"].Value.Split(',').Contains(Target) ? line.Substring(0, targets.Index) : null;
    }

    private static FieldFact BitField(Match match)
    {
        int bit = Number(match, "bit"), width = Number(match, "width");
        int first = bit / 8;
        return new FieldFact(match.Groups["name"].Value, first, ((bit + width + 7) / 8) - first, match.Groups["type"].Value, true);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
}
