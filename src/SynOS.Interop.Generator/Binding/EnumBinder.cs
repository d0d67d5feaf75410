// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>Facts of enumerations to shapes.</summary>
internal sealed class EnumBinder(FactsFile file, NameBinder names, TypeBinder types)
{
    /// <summary>Binds all enumerations and makes them known as types.</summary>
    public IReadOnlyList<EnumShape> BindAll()
    {
        var members = file.All<EnumeratorFact>().ToLookup(member => FactKey.OwnerOf(member.Key), StringComparer.Ordinal);
        foreach (EnumeratorFact member in members.Where(group => !file.IsKnown(group.Key)).SelectMany(group => group))
            file.ReportBroken(member, "A value has no enumeration");
        var shapes = new List<EnumShape>();
        foreach (EnumFact fact in file.All<EnumFact>())
        {
            if (!names.Accepts(fact) || Bind(fact, members[fact.Key]) is not { } shape)
                continue;
            shapes.Add(shape);
            types.Emitted.Add(fact.Key, shape.Base with { Model = new NamedModel(names.PathOf(fact)), Refers = fact.Key });
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

    private EnumShape? Bind(EnumFact fact, IEnumerable<EnumeratorFact> members)
    {
        if (types.Bind(fact.Type) is not { IsInteger: true, IsArray: false, Size: <= 8 } type)
        {
            file.Report(GeneratorDiagnostics.UnknownType, fact, fact.Key, fact.Type.Spelling);
            return null;
        }

        if (fact.Size != type.Size)
        {
            file.Report(GeneratorDiagnostics.LayoutMismatch, fact, fact.Key, "size", fact.Size.ToString(CultureInfo.InvariantCulture), type.Size.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        // C# has no enumerations of native integers.
        var values = members.Select(member => (Fact: member, Value: ValueOf(member, type.Fixed))).Where(value => value.Value is not null)
            .Select(value => (value.Fact, value.Value!.Value)).OrderBy(value => value.Item2).ThenBy(value => value.Fact.Name, StringComparer.Ordinal);
        return new EnumShape(fact, type with { Model = new NumberModel(type.Fixed) }, [.. values]);
    }

    private decimal? ValueOf(EnumeratorFact member, NumberType type)
    {
        if (member.Name == "value__")
        {
            file.Report(GeneratorDiagnostics.DuplicateName, member, member.Key, "the runtime uses the name itself");
            return null;
        }

        decimal? value = NumberRange.Read(member.Value, type);
        if (value is null)
            file.ReportBroken(member, "This is not a value of the enumeration's type");
        return value;
    }
}
