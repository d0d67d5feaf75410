// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SynOS.Interop.Generator.Diagnostics;

namespace SynOS.Interop.Generator.Parser;

/// <summary>
/// Facts of structs to models. Computes the layout that the runtime will give the emitted struct and refuses it when C says otherwise.
/// </summary>
internal sealed class StructParser(FactsFile file)
{
    private static readonly Regex StructValue = new("^align=(?<align>[0-9]{1,9}) size=(?<size>[0-9]{1,9})$");
    private static readonly Regex FieldValue = new("^offset=(?<offset>[0-9]{1,9}) size=(?<size>[0-9]{1,9}) type=(?<type>.+)$");

    /// <summary>What newer facts may state about a struct or field, and this generator does not know.</summary>
    private static readonly Regex UnknownAttribute = new("(^| )(?!(align|offset|size|type)=)[a-z]+=[^ ]");

    /// <summary>The runtime loads no inline array that is larger.</summary>
    private const int LargestArray = 1 << 20;

    /// <summary>Deeper nesting than any header has, and less than the stack holds.</summary>
    private const int DeepestNesting = 100;

    private int _depth;

    /// <summary>Finished structs; null while one is being read (it contains itself) and when it was refused.</summary>
    private readonly Dictionary<string, StructShape?> _shapes = [];
    private readonly Dictionary<string, List<Fact>> _fields = [];

    /// <summary>Reads all structs, sorted by name. Documentation is attached later, when all names are known.</summary>
    public IReadOnlyList<StructShape> ParseAll()
    {
        foreach (Fact fact in file.OfKind("struct"))
        {
            int dot = fact.Name.IndexOf('.');
            string name = dot < 0 ? fact.Name : fact.Name.Substring(0, dot);
            if (!_fields.TryGetValue(name, out List<Fact>? fields))
                _fields.Add(name, fields = []);
            if (dot < 0)
                continue;
            fields.Add(fact);
            if (!file.Facts.ContainsKey("struct " + name) && !file.DiffersBetweenTargets("struct " + name))
                file.ReportBroken(fact.Where, fact.Line, "A field has no struct");
        }

        return [.. _fields.Keys.Select(Parse).OfType<StructShape>().OrderBy(shape => shape.Name, StringComparer.Ordinal)];
    }

    private StructShape? Parse(string name)
    {
        if (_shapes.TryGetValue(name, out StructShape? known))
            return known;
        _shapes[name] = null;
        if (_depth >= DeepestNesting || !file.Facts.TryGetValue("struct " + name, out Fact? fact))
            return null;
        _depth++;
        _shapes[name] = Parse(fact);
        _depth--;
        return _shapes[name];
    }

    private StructShape? Parse(Fact fact)
    {
        if (Match(StructValue, fact) is not { } value || ParseFields(fact) is not { } fields)
            return null;
        var shape = new StructShape(fact.Name, Number(value, "size"), Number(value, "align"), fields);
        return LayoutMatches(fact, shape) ? shape : null;
    }

    private List<FieldShape>? ParseFields(Fact owner)
    {
        var fields = new List<FieldShape>();
        bool complete = !file.DifferingFields(owner.Name);
        foreach (Fact fact in _fields[owner.Name])
        {
            if (ParseField(owner, fact) is { } field)
                fields.Add(field);
            else
                complete = false;
        }

        return complete ? [.. fields.OrderBy(field => field.Offset).ThenBy(field => field.Size)] : null;
    }

    private FieldShape? ParseField(Fact owner, Fact fact)
    {
        string name = fact.Name.Substring(owner.Name.Length + 1);
        if (name.IndexOf('.') >= 0)
            return Refuse<FieldShape>(GeneratorDiagnostics.NotExpressible, fact, "a member of an unnamed struct or union");
        if (name == owner.Name)
            return Refuse<FieldShape>(GeneratorDiagnostics.NotExpressible, fact, "a field with the name of its struct");
        if (Match(FieldValue, fact) is not { } value)
            return null;
        string spelling = value.Groups["type"].Value;
        var array = CTypeParser.ArrayOf(spelling);
        if (array is { Length: 0 })
            return Refuse<FieldShape>(GeneratorDiagnostics.NotExpressible, fact, "an array without a length");
        if (TypeOf(array?.Element ?? spelling) is not { } type)
            return Refuse<FieldShape>(GeneratorDiagnostics.UnknownType, fact, spelling);
        type = type with { Length = (int)(array?.Length ?? 0) };
        if (type.Length > 0 && type.TotalSize > LargestArray)
            return Refuse<FieldShape>(GeneratorDiagnostics.NotExpressible, fact, "an array of more than 1 MiB");
        return new FieldShape(fact, name, type, spelling, Number(value, "offset"), Number(value, "size"));
    }

    private CType? TypeOf(string type)
    {
        if (CTypeParser.StructOf(type) is not { } name)
            return CTypeParser.ScalarOf(type);
        return _fields.ContainsKey(name) && Parse(name) is { } shape ? new CType(CTypeParser.Escape(name), shape.Size, shape.Align, 0) : null;
    }

    /// <summary>Sequential layout with natural alignment, as the runtime does it for blittable fields.</summary>
    private bool LayoutMatches(Fact fact, StructShape shape)
    {
        long end = 0;
        int align = 1;
        foreach (FieldShape field in shape.Fields)
        {
            long offset = Up(end, field.Type.Align);
            if (!Agree(field.Fact, "offset", field.Offset, offset) || !Agree(field.Fact, "size", field.Size, field.Type.TotalSize))
                return false;
            end = offset + field.Type.TotalSize;
            align = Math.Max(align, field.Type.Align);
        }

        // A C# struct without fields has one byte.
        return Agree(fact, "size", shape.Size, Math.Max(1, Up(end, align))) && Agree(fact, "alignment", shape.Align, align);
    }

    private bool Agree(Fact fact, string property, long inC, long inCSharp)
    {
        if (inC == inCSharp)
            return true;
        file.Report(GeneratorDiagnostics.LayoutMismatch, fact, fact.Key, property, Text(inC), Text(inCSharp));
        return false;
    }

    private Match? Match(Regex expected, Fact fact)
    {
        Match match = expected.Match(fact.Value);
        if (match.Success)
            return match;
        if (UnknownAttribute.IsMatch(fact.Value))
            return Refuse<Match>(GeneratorDiagnostics.NotExpressible, fact, $"'{fact.Value}'");
        file.ReportBroken(fact.Where, fact.Line, "This is not the layout of a struct or a field");
        return null;
    }

    private T? Refuse<T>(DiagnosticDescriptor descriptor, Fact fact, string reason)
        where T : class
    {
        file.Report(descriptor, fact, fact.Key, reason);
        return null;
    }

    private static long Up(long value, int align) => (value + align - 1) / align * align;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
