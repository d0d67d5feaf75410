// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Emit.Fill;

/// <summary>What the places of a template stand for.</summary>
internal sealed class TemplateRow
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly ulong _bit;

    private TemplateRow(string name, ulong bit = 0)
    {
        _bit = bit;
        _values.Add("name", name);
    }

    public string Value(string place) => _values.TryGetValue(place, out var value)
        ? value
        : throw new FillException($"'{_values["name"]}' has no '{{{place}}}'; it has {string.Join(", ", _values.Keys.Order(StringComparer.Ordinal).Select(key => $"{{{key}}}"))}.");

    /// <summary>Constants that are whole numbers, the least first.</summary>
    public static IReadOnlyList<TemplateRow> Constants(string prefix, FactSet facts) =>
        [.. facts.Constants.Where(c => c.Name.StartsWith(prefix, StringComparison.Ordinal) && c.Targets.IsEvery)
            .Select(c => (Fact: c, IsInteger: long.TryParse(c.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value), Value: value))
            .Where(c => c.IsInteger).OrderBy(c => c.Value).ThenBy(c => c.Fact.Name, StringComparer.Ordinal)
            .Select(c => Constant(c.Fact, c.Value, prefix, facts))];

    /// <summary>Calls by their numbers; what the argument is like is known of calls with one pointer.</summary>
    public static IReadOnlyList<TemplateRow> Calls(string prefix, FactSet facts) =>
        [.. CallErrnos.Calls(facts).Where(c => c.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(c => Call(c, prefix, facts))];

    /// <summary>The errors of calls whose name begins so, with all of their causes; errors of the address are left out, as for a client.</summary>
    public static IReadOnlyList<TemplateRow> Errnos(string prefix, FactSet facts) =>
        [.. CallErrnos.Calls(facts).Where(c => c.Name.StartsWith(prefix, StringComparison.Ordinal)).SelectMany(call => CallErrnos.Of(call, facts)
            .Where(e => !CallErrnos.IsOfAddress(e, call)).GroupBy(e => e.Name)
            .Select(e => Errno(e.Key, call, string.Join(' ', e.Select(one => one.Cause)))))];

    public static TemplateRow Together(IReadOnlyList<TemplateRow> rows) =>
        new(rows[0].Value("name")) { _values =
        {
            ["first"] = rows[0].Value("name"),
            ["last"] = rows[^1].Value("name"),
            ["count"] = Text((ulong)rows.Count),
            ["bits"] = Text(rows.Aggregate(0UL, (bits, row) => bits | row._bit)),
            ["words"] = string.Join(", ", rows.Select(row => row.Value("word"))),
        } };

    private static TemplateRow Constant(ConstantFact constant, long value, string prefix, FactSet facts)
    {
        var bit = value is >= 0 and < 64 ? 1UL << (int)value : 0;
        var row = new TemplateRow(constant.Name, bit);
        row.AddWords(constant.Name[prefix.Length..]);
        row.AddDoc(constant, facts);
        row._values.Add("value", constant.Value);
        if (bit != 0)
            row._values.Add("bit", Text(bit));
        return row;
    }

    private static TemplateRow Call(CallFact call, string prefix, FactSet facts)
    {
        var row = new TemplateRow(call.Name);
        row.AddWords(call.Name[prefix.Length..]);
        row.AddDoc(call, facts);
        row._values.Add("number", Text((ulong)call.Number));
        if (call.Parameters is [{ Pointee: { } pointee } parameter])
        {
            var type = pointee.Spelling;
            row._values.Add("argument", parameter.Name);
            row._values.Add("direction", parameter.Direction);
            row._values.Add("type", parameter.Direction == "in" ? "const " + type : type);
            row._values.Add("tag", type.Split(' ')[^1]);
        }

        return row;
    }

    private static TemplateRow Errno(string name, CallFact call, string causes)
    {
        var row = new TemplateRow(name);
        row.AddWords(name);
        row._values.Add("call", call.Name);
        row._values.Add("cause", string.Concat(DocMarks.Split(causes).Select(p => p.Text)).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal));
        return row;
    }

    private void AddWords(string word)
    {
        _values.Add("word", word.ToLowerInvariant());
        _values.Add("WORD", word.ToUpperInvariant());
        _values.Add("Word", string.Concat(word.Split('_').Where(part => part.Length != 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant())));
    }

    private void AddDoc(Fact fact, FactSet facts) => _values.Add("doc", facts.Docs.TryGetValue(fact.Key, out var doc) ? doc.Split('\n')[0] : "");

    private static string Text(ulong number) => number.ToString(CultureInfo.InvariantCulture);
}
