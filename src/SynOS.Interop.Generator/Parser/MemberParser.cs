// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SynOS.Interop.Generator.Diagnostics;

namespace SynOS.Interop.Generator.Parser;

/// <summary>One record with its members. Checks that the facts agree with themselves and with the C# types, before it is laid out.</summary>
/// <param name="file">Where diagnostics go.</param>
/// <param name="names">Knows what emitted members are called.</param>
/// <param name="types">Knows the records that are finished.</param>
/// <param name="open">Records that are not finished because this one is in them.</param>
/// <param name="owner">The record.</param>
internal sealed class MemberParser(FactsFile file, NameParser names, CTypeParser types, ICollection<string> open, Fact owner)
{
    private static readonly Regex RecordValue = new("^align=(?<align>[0-9]{1,9}) size=(?<size>[0-9]{1,9})$");
    private static readonly Regex FieldValue = new("^offset=(?<offset>[0-9]{1,9}) size=(?<size>[0-9]{1,9}) type=(?<type>.+)$");
    private static readonly Regex BitsValue = new("^bit=(?<bit>[0-9]{1,9}) width=(?<width>[0-9]{1,9}) type=(?<type>.+)$");

    /// <summary>What newer facts may state about a struct or field, and this generator does not know.</summary>
    private static readonly Regex UnknownAttribute = new("(^| )(?!(align|offset|size|bit|width|type)=)[a-z]+=[^ ]");

    /// <summary>The runtime loads no inline array that is larger, and nobody puts a larger record on the stack.</summary>
    private const int Largest = 1 << 20;

    private readonly List<FieldShape> _fields = [];
    private readonly List<FieldShape> _flexible = [];
    private readonly List<BitFieldShape> _bits = [];

    /// <summary>Type of a field as its fact spells it; empty if the fact is broken.</summary>
    public static string TypeOf(Fact member) => member.Value.IndexOf("type=", StringComparison.Ordinal) is var at and >= 0 ? member.Value.Substring(at + 5) : "";

    /// <summary>The record, or null after a diagnostic.</summary>
    public RecordShape? Parse(IReadOnlyList<Fact> members)
    {
        if (Match(RecordValue, owner) is not { } value)
            return null;
        int size = Number(value, "size");
        int align = Number(value, "align");
        if (!IsSound(size, align))
            return null;
        bool complete = true;
        foreach (Fact member in members)
            complete &= ParseMember(member, size);
        if (!complete || !HasFreeNames())
            return null;
        var fields = _fields.OrderBy(field => field.Offset).ThenBy(field => field.Size).ThenBy(field => field.Name, StringComparer.Ordinal).ToList();
        var bits = _bits.OrderBy(bit => bit.Bit).ThenBy(bit => bit.Name, StringComparer.Ordinal).ToList();
        string targets = members.Aggregate(owner.Targets, (all, member) => TargetSet.Intersect(all, member.Targets));
        return new RecordShape(owner, size, align, targets, fields, _flexible, bits, LayoutParser.Parse(size, align, fields, bits));
    }

    private bool IsSound(int size, int align)
    {
        // Empty structs without a name are how the kernel puts a flexible array into a union; C# needs no such trick.
        if (size == 0 && CSharpName.Outer(owner.Name) is not null)
            return false;
        if (size == 0)
            return Refuse(GeneratorDiagnostics.NotExpressible, owner, "a record without bytes");
        if (align == 0 || (align & (align - 1)) != 0)
        {
            file.ReportBroken(owner.Where, owner.Line, "An alignment is a power of two");
            return false;
        }

        return Agree(owner, "size", size, ((long)size + align - 1) / align * align) && (size <= Largest || Refuse(GeneratorDiagnostics.NotExpressible, owner, "a record of more than 1 MiB"));
    }

    private bool ParseMember(Fact fact, int size)
    {
        string name = fact.Member!;
        if (CSharpName.Simple(owner.Kind, owner.Name).TrimStart('@') == name)
            return Refuse(GeneratorDiagnostics.NotExpressible, fact, "a field with the name of its struct");
        if (fact.Value.StartsWith("bit=", StringComparison.Ordinal))
            return ParseBits(fact, name, size);
        if (Match(FieldValue, fact) is not { } value)
            return false;
        string spelling = value.Groups["type"].Value;
        var field = (Offset: Number(value, "offset"), Size: Number(value, "size"));
        CType? type = types.Parse(spelling);
        if (field.Size == 0 && type is not { IsFlexible: true })
            return type is not null || types.RecordOf(spelling) is not null || Unknown(fact, spelling);
        if (type is null)
            return Unknown(fact, spelling);
        if (!Agree(fact, "end", (long)field.Offset + field.Size, Math.Min((long)field.Offset + field.Size, size)))
            return false;
        if (type.IsFlexible)
            return field.Size == 0 ? ParseFlexible(fact, name, type, spelling, field.Offset) : Agree(fact, "size", field.Size, 0);
        if (type.Lengths.Count > 0 && type.TotalSize > Largest)
            return Refuse(GeneratorDiagnostics.NotExpressible, fact, "an array of more than 1 MiB");
        if (!Agree(fact, "size", field.Size, type.TotalSize))
            return false;
        _fields.Add(new FieldShape(fact, name, type, spelling, field.Offset, field.Size));
        return true;
    }

    private bool ParseBits(Fact fact, string name, int size)
    {
        if (Match(BitsValue, fact) is not { } value)
            return false;
        string spelling = value.Groups["type"].Value;
        if (types.Parse(spelling) is not { IsInteger: true, Size: <= 8, Lengths.Count: 0 } type)
            return Unknown(fact, spelling);
        int bit = Number(value, "bit");
        int width = Number(value, "width");
        if (!Agree(fact, "width", width, Math.Max(1, Math.Min(width, type.Size * 8))) || !Agree(fact, "end", (long)bit + width, Math.Min((long)bit + width, size * 8L)))
            return false;
        _bits.Add(new BitFieldShape(fact, name, type, spelling, bit, width));
        return true;
    }

    /// <summary>An accessor that C# cannot have is left out alone: the layout does not need it.</summary>
    private bool ParseFlexible(Fact fact, string name, CType type, string spelling, int offset)
    {
        if (type.Lengths.Count == 1)
            _flexible.Add(new FieldShape(fact, name, type, spelling, offset, 0));
        else
            Refuse(GeneratorDiagnostics.NotExpressible, fact, "an array of arrays without a length");
        return true;
    }

    /// <summary>Types that are emitted inside the record have names that C fields could have.</summary>
    private bool HasFreeNames()
    {
        var taken = new HashSet<string>(_fields.Where(field => field.Type.Lengths.Count > 0).Select(field => CSharpName.BufferOf(field.Name)));
        taken.UnionWith(names.NestedIn(owner.Name));
        if (taken.Contains(CSharpName.Simple(owner.Kind, owner.Name)))
            return Refuse(GeneratorDiagnostics.DuplicateName, owner, "a type that is emitted inside it has the name");
        var clash = _fields.Concat(_flexible).Select(field => field.Fact).Concat(_bits.Select(bit => bit.Fact)).FirstOrDefault(fact => taken.Contains(fact.Member!));
        return clash is null || Refuse(GeneratorDiagnostics.DuplicateName, clash, "a type that is emitted inside its struct has the name");
    }

    private bool Unknown(Fact fact, string spelling)
    {
        bool leftOut = types.RecordOf(spelling) is { } key && file.IsKnown(key) && !open.Contains(key);
        return leftOut
            ? Refuse(GeneratorDiagnostics.LeftOutBefore, fact, types.RecordOf(spelling)!)
            : Refuse(GeneratorDiagnostics.UnknownType, fact, spelling);
    }

    private bool Agree(Fact fact, string property, long inC, long inCSharp) => inC == inCSharp || Refuse(
        GeneratorDiagnostics.LayoutMismatch, fact, property, inC.ToString(CultureInfo.InvariantCulture), inCSharp.ToString(CultureInfo.InvariantCulture));

    private Match? Match(Regex expected, Fact fact)
    {
        Match match = expected.Match(fact.Value);
        if (match.Success)
            return match;
        if (UnknownAttribute.IsMatch(fact.Value))
            Refuse(GeneratorDiagnostics.NotExpressible, fact, $"'{fact.Value}'");
        else
            file.ReportBroken(fact.Where, fact.Line, "This is not the layout of a struct or a field");
        return null;
    }

    private bool Refuse(DiagnosticDescriptor descriptor, Fact fact, params string[] arguments)
    {
        file.Report(descriptor, fact, [fact.Key, .. arguments]);
        return false;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
