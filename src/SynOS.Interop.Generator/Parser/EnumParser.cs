// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Generator.Diagnostics;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Facts of enumerations to C# enumerations.</summary>
internal sealed class EnumParser(FactsFile file, NameParser names, CTypeParser types)
{
    private static readonly Regex EnumValue = new("^size=(?<size>[0-9]{1,9}) type=(?<type>.+)$");
    private static readonly Regex Enumerator = new("^value=(?<value>-?[0-9]{1,20})$");

    /// <summary>Reads all enumerations and makes them known as types.</summary>
    public IReadOnlyList<EnumShape> ParseAll()
    {
        var members = file.OfKind("enum").Where(fact => fact.Member is not null).ToLookup(fact => fact.OwnerKey);
        foreach (Fact member in members.SelectMany(group => group).Where(fact => !file.IsKnown(fact.OwnerKey)))
            file.ReportBroken(member.Where, member.Line, "A value has no enumeration");
        var shapes = new List<EnumShape>();
        foreach (Fact fact in file.OfKind("enum").Where(fact => fact.Member is null))
        {
            if (!names.Accepts(fact) || Parse(fact, members[fact.Key]) is not { } shape)
                continue;
            shapes.Add(shape);
            types.Emitted.Add(fact.Key, shape.Base with { Name = names.PathOf(fact), Refers = fact.Key });
        }

        return shapes;
    }

    /// <summary>Whether the values are bits: single bits and their combinations, and not just numbers in a row.</summary>
    public static bool AreBits(IEnumerable<decimal> values)
    {
        var distinct = values.Where(value => value > 0).Distinct().ToList();
        if (values.Any(value => value < 0) || distinct.Count < 2)
            return false;
        var bits = distinct.Select(value => (ulong)value).Where(value => (value & (value - 1)) == 0).ToList();
        ulong all = bits.Aggregate(0UL, (mask, bit) => mask | bit);
        bool inARow = distinct.Max() - distinct.Min() == distinct.Count - 1;
        return all >= 4 && bits.Count > distinct.Count - bits.Count && !inARow && distinct.All(value => ((ulong)value & ~all) == 0);
    }

    private EnumShape? Parse(Fact fact, IEnumerable<Fact> members)
    {
        Match match = EnumValue.Match(fact.Value);
        if (!match.Success)
        {
            file.ReportBroken(fact.Where, fact.Line, "This is not the size and type of an enumeration");
            return null;
        }

        string spelling = match.Groups["type"].Value;
        if (types.Parse(spelling) is not { IsInteger: true, Lengths.Count: 0 } type || BaseOf(type) is not { } name)
        {
            file.Report(GeneratorDiagnostics.UnknownType, fact, fact.Key, spelling);
            return null;
        }

        if (match.Groups["size"].Value != type.Size.ToString(CultureInfo.InvariantCulture))
        {
            file.Report(GeneratorDiagnostics.LayoutMismatch, fact, fact.Key, "size", match.Groups["size"].Value, type.Size.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        type = type with { Name = name };
        var values = members.Select(member => (Fact: member, Value: ValueOf(member, type))).Where(value => value.Value is not null)
            .Select(value => (value.Fact, value.Value!.Value)).OrderBy(value => value.Item2).ThenBy(value => value.Fact.Name, StringComparer.Ordinal);
        return new EnumShape(fact, type, [.. values]);
    }

    /// <summary>C# has no enumerations of native integers.</summary>
    private static string? BaseOf(CType type) => type.Name switch
    {
        "nint" => "long",
        "nuint" => "ulong",
        _ => type.Size <= 8 ? type.Name : null,
    };

    private decimal? ValueOf(Fact member, CType type)
    {
        if (member.Member == "value__")
        {
            file.Report(GeneratorDiagnostics.DuplicateName, member, member.Key, "the runtime uses the name itself");
            return null;
        }

        Match match = Enumerator.Match(member.Value);
        if (match.Success && IntegerRange.Parse(match.Groups["value"].Value, type.Name) is { } value)
            return value;
        file.ReportBroken(member.Where, member.Line, "This is not a value of the enumeration's type");
        return null;
    }
}
