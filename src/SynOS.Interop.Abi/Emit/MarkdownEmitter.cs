// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Interop.Abi.Emit;

/// <summary>Tables of an ABI for its documentation: calls with their errors, constants, records, enumerations, types.</summary>
internal sealed class MarkdownEmitter
{
    private readonly FactSet _facts;
    private readonly ILookup<string, FieldFact> _fields;
    private readonly StringBuilder _text = new();

    private MarkdownEmitter(FactSet facts)
    {
        _facts = facts;
        _fields = facts.Facts.OfType<FieldFact>().ToLookup(f => RecordFact.KeyOf(f.RecordKind, f.Record), StringComparer.Ordinal);
    }

    public static string Emit(EmitRequest request)
    {
        var emitter = new MarkdownEmitter(request.Facts);
        emitter.Write(request.Source);
        return emitter._text.ToString();
    }

    private void Write(string source)
    {
        _text.Append("<!-- SPDX-License-Identifier: MIT -->\n<!-- Written by 'synos-abi emit markdown', not by hand. -->\n");
        _text.Append(CultureInfo.InvariantCulture, $"# The ABI of {MarkdownText.Code(source)}\n");
        WriteCalls();
        WriteRecords();
        WriteEnums();
        WriteTable("Constants", _facts.Constants, ["Constant", "Value", "Type"], c => [c.Name, c.Value, c.Type.Spelling]);
        WriteTable("Types", _facts.Facts.OfType<TypedefFact>(), ["Name", "Type"], t => [t.Name, t.Type.Spelling]);
        WriteOthers();
    }

    /// <summary>Kinds of facts without a table of their own are listed as they stand in the lock.</summary>
    private void WriteOthers()
    {
        var others = _facts.Facts.Where(f => f is not (CallFact or ConstantFact or RecordFact or FieldFact or EnumFact or EnumeratorFact or ErrnoFact or TypedefFact));
        foreach (var kind in others.GroupBy(f => f.Key.Split(' ')[0], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            _text.Append(CultureInfo.InvariantCulture, $"\n## Facts of the kind {MarkdownText.Code(kind.Key)}\n\n");
            foreach (var fact in kind)
                _text.Append(CultureInfo.InvariantCulture, $"- {MarkdownText.Code(fact.Body)}{On(fact)}\n");
        }
    }

    private void WriteCalls()
    {
        var calls = _facts.Calls.OrderBy(c => c.Number).ThenBy(c => c.Name, StringComparer.Ordinal).ToList();
        WriteTable("Calls", calls, ["Number", "Call", "Result"], c => [Number(c.Number), $"{c.Name}({string.Join(", ", c.Parameters)})", c.ReturnType.Spelling]);
        var errnos = _facts.Facts.OfType<ErrnoFact>().ToLookup(e => e.Call, StringComparer.Ordinal);
        foreach (var call in calls.DistinctBy(c => c.Name))
        {
            _text.Append(CultureInfo.InvariantCulture, $"\n### {MarkdownText.Code(call.Name)}\n");
            WriteText(call.Key);
            if (call.Parameters.Count != 0)
                _text.Append('\n');
            foreach (var parameter in call.Parameters)
            {
                var doc = _facts.Docs.TryGetValue($"{call.Key}.{parameter.Name}", out var text) ? ": " + MarkdownText.Cell(text) : "";
                _text.Append(CultureInfo.InvariantCulture, $"- {MarkdownText.Code(parameter.Name)} ({parameter.Direction}, {MarkdownText.Code(parameter.Type.Spelling)}){doc}\n");
            }

            if (_facts.Docs.TryGetValue(call.Key + ".returns", out var returns))
                _text.Append(CultureInfo.InvariantCulture, $"\nReturns {MarkdownText.Block(returns)}\n");
            else if (errnos[call.Name].Any())
                _text.Append(CultureInfo.InvariantCulture, $"\nErrors: {string.Join(", ", errnos[call.Name].Select(e => MarkdownText.Code(e.Name)).Distinct())}.\n");
        }
    }

    private void WriteRecords()
    {
        var records = _facts.Records.GroupBy(r => r.Key).ToList();
        if (records.Count == 0)
            return;
        _text.Append("\n## Records\n");
        foreach (var versions in records)
        {
            _text.Append(CultureInfo.InvariantCulture, $"\n### {MarkdownText.Code(versions.Key)}\n");
            WriteText(versions.Key);
            foreach (var record in versions)
                _text.Append(CultureInfo.InvariantCulture, $"\n{record.Size} bytes, aligned to {record.Align}{On(record)}.\n");
            var fields = _fields[versions.Key]
                .OrderBy(f => f.Bits?.Bit ?? f.Offset * 8).ThenBy(f => f.Size).ThenBy(f => f.Line, StringComparer.Ordinal);
            WriteTable(null, fields, ["Offset", "Size", "Field", "Type"], f => f.Bits is var (bit, width)
                ? [$"bit {bit}", $"{width} bit", f.Name, f.Type.Spelling]
                : [Number(f.Offset), Number(f.Size), f.Name, f.Type.Spelling]);
        }
    }

    private void WriteEnums()
    {
        var enums = _facts.Facts.OfType<EnumFact>().GroupBy(e => e.Key).ToList();
        if (enums.Count == 0)
            return;
        var values = _facts.Facts.OfType<EnumeratorFact>().ToLookup(v => v.Enum, StringComparer.Ordinal);
        _text.Append("\n## Enumerations\n");
        foreach (var versions in enums)
        {
            _text.Append(CultureInfo.InvariantCulture, $"\n### {MarkdownText.Code(versions.Key)}\n");
            WriteText(versions.Key);
            foreach (var one in versions)
                _text.Append(CultureInfo.InvariantCulture, $"\nStored in {MarkdownText.Code(one.Type.Spelling)}, {one.Size} bytes{On(one)}.\n");
            WriteTable(null, values[versions.First().Name], ["Value", "Number"], v => [v.Name, v.Value]);
        }
    }

    /// <summary>Columns for targets and meaning are there only when a row has something to say in them.</summary>
    private void WriteTable<T>(string? title, IEnumerable<T> facts, string[] head, Func<T, string[]> cells)
        where T : Fact
    {
        var rows = facts.ToList();
        if (rows.Count == 0)
            return;
        if (title is not null)
            _text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        var targets = rows.Exists(f => !f.Targets.IsEvery);
        // A call's text stands below its name, where it has room.
        var docs = typeof(T) != typeof(CallFact) && rows.Exists(f => _facts.Docs.ContainsKey(f.Key));
        List<string> columns = [.. head];
        if (targets)
            columns.Add("Targets");
        if (docs)
            columns.Add("Meaning");
        _text.Append('\n');
        WriteRow(columns);
        WriteRow(columns.Select(_ => "---"));
        foreach (var fact in rows)
        {
            List<string> row = [.. cells(fact).Select(c => c.Length != 0 && !long.TryParse(c, CultureInfo.InvariantCulture, out _) ? MarkdownText.Code(c) : c)];
            if (targets)
                row.Add(fact.Targets.IsEvery ? "all" : string.Join(", ", fact.Targets));
            if (docs)
                row.Add(_facts.Docs.TryGetValue(fact.Key, out var text) ? MarkdownText.Cell(text) : "");
            WriteRow(row);
        }
    }

    private void WriteRow(IEnumerable<string> cells) => _text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");

    private void WriteText(string key)
    {
        if (_facts.Docs.TryGetValue(key, out var text))
            _text.Append(CultureInfo.InvariantCulture, $"\n{MarkdownText.Block(text)}\n");
    }

    private static string On(Fact fact) => fact.Targets.IsEvery ? "" : $" on {string.Join(", ", fact.Targets)}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
