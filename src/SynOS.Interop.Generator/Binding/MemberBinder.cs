// SPDX-License-Identifier: MIT
using System.Globalization;
using Microsoft.CodeAnalysis;
using SynOS.Interop.Facts.Layout;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Targets;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>One record with its members. Checks that the facts agree with themselves and with the C# types, before it is laid out.</summary>
/// <param name="file">Where diagnostics go.</param>
/// <param name="names">Knows what emitted members are called.</param>
/// <param name="types">Knows the records that are finished.</param>
/// <param name="open">Records that are not finished because this one is in them.</param>
/// <param name="record">The record.</param>
internal sealed class MemberBinder(FactsFile file, NameBinder names, TypeBinder types, ICollection<string> open, RecordFact record)
{
    /// <summary>The runtime loads no inline array that is larger, and nobody puts a larger record on the stack.</summary>
    private const int Largest = 1 << 20;

    private readonly List<FieldShape> _fields = [];
    private readonly List<FieldShape> _flexible = [];
    private readonly List<BitFieldShape> _bits = [];

    /// <summary>The record, or null after a diagnostic.</summary>
    public RecordShape? Bind(IEnumerable<FieldFact> members)
    {
        if (!IsSound())
            return null;
        bool complete = true;
        TargetSet targets = record.Targets;
        foreach (FieldFact member in members)
        {
            complete &= BindMember(member);
            targets = targets.Intersect(member.Targets) ?? targets;
        }

        if (!complete || !HasFreeNames())
            return null;
        var fields = _fields.OrderBy(field => field.Fact.Offset).ThenBy(field => field.Fact.Size).ThenBy(field => field.Name, StringComparer.Ordinal).ToList();
        var bits = _bits.OrderBy(bit => bit.Bit).ThenBy(bit => bit.Name, StringComparer.Ordinal).ToList();
        var form = RecordForm.Of(
            (int)record.Size,
            (int)record.Align,
            [.. fields.Select(field => (field.Fact.Offset, new ClrField(field.Type.TotalSize, field.Type.Align)))],
            [.. bits.Select(bit => new BitSpan(bit.Bit, bit.Width, bit.Type.Size))]);
        return new RecordShape(record, targets, fields, _flexible, bits, form);
    }

    private bool IsSound()
    {
        // Empty structs without a name are how the kernel puts a flexible array into a union; C# needs no such trick.
        if (record.Size == 0 && CName.Outer(record.Name) is not null)
            return false;
        if (record.Size == 0)
            return Refuse(GeneratorDiagnostics.NotExpressible, record, "a record without bytes");
        if (record.Align is <= 0 or > int.MaxValue || (record.Align & (record.Align - 1)) != 0)
        {
            file.ReportBroken(record, "An alignment is a power of two");
            return false;
        }

        return (record.Size <= Largest || Refuse(GeneratorDiagnostics.NotExpressible, record, "a record of more than 1 MiB"))
            && Agree(record, "size", record.Size, (record.Size + record.Align - 1) / record.Align * record.Align);
    }

    private bool BindMember(FieldFact field)
    {
        if (CName.Simple(record.Kind, record.Name) == field.Name)
            return Refuse(GeneratorDiagnostics.NotExpressible, field, "a field with the name of its struct");
        if (field.Offset > int.MaxValue || field.Size > int.MaxValue || field.Bits is { Bit: > int.MaxValue } or { Width: > int.MaxValue })
        {
            file.ReportBroken(field, "This is not the layout of a struct or a field");
            return false;
        }

        return field.Bits is var (bit, width) ? BindBits(field, (int)bit, (int)width) : BindField(field);
    }

    private bool BindField(FieldFact field)
    {
        BoundType? type = types.Bind(field.Type);
        if (field.Size == 0 && type is not { IsFlexible: true })
            return type is not null || types.RecordIn(field.Type) is not null || Unknown(field);
        if (type is null)
            return Unknown(field);
        if (!Agree(field, "end", field.End, Math.Min(field.End, record.Size)))
            return false;
        if (type.IsFlexible)
            return field.Size == 0 ? BindFlexible(field, type) : Agree(field, "size", field.Size, 0);
        if (type.IsArray && type.TotalSize > Largest)
            return Refuse(GeneratorDiagnostics.NotExpressible, field, "an array of more than 1 MiB");
        if (!Agree(field, "size", field.Size, type.TotalSize))
            return false;
        _fields.Add(new FieldShape(field, type));
        return true;
    }

    private bool BindBits(FieldFact field, int bit, int width)
    {
        if (types.Bind(field.Type) is not { IsInteger: true, Size: <= 8, IsArray: false } type)
            return Unknown(field);
        long end = (long)bit + width;
        if (!Agree(field, "width", width, Math.Max(1, Math.Min(width, type.Size * 8))) || !Agree(field, "end", end, Math.Min(end, record.Size * 8)))
            return false;
        _bits.Add(new BitFieldShape(field, type, bit, width));
        return true;
    }

    /// <summary>An accessor that C# cannot have is left out alone: the layout does not need it.</summary>
    private bool BindFlexible(FieldFact field, BoundType type)
    {
        if (type.Lengths.Count == 1)
            _flexible.Add(new FieldShape(field, type));
        else
            Refuse(GeneratorDiagnostics.NotExpressible, field, "an array of arrays without a length");
        return true;
    }

    /// <summary>Types that are emitted inside the record have names that C fields could have.</summary>
    private bool HasFreeNames()
    {
        var taken = new HashSet<string>(_fields.Where(field => field.Type.IsArray).Select(field => EmittedName.BufferOf(field.Name)));
        taken.UnionWith(names.NestedIn(record.Name));
        if (taken.Contains(CName.Simple(record.Kind, record.Name)))
            return Refuse(GeneratorDiagnostics.DuplicateName, record, "a type that is emitted inside it has the name");
        FieldFact? clash = _fields.Concat(_flexible).Select(field => field.Fact).Concat(_bits.Select(bit => bit.Fact)).FirstOrDefault(fact => taken.Contains(fact.Name));
        return clash is null || Refuse(GeneratorDiagnostics.DuplicateName, clash, "a type that is emitted inside its struct has the name");
    }

    private bool Unknown(FieldFact field) => types.RecordIn(field.Type) is { } key && file.IsKnown(key) && !open.Contains(key)
        ? Refuse(GeneratorDiagnostics.LeftOutBefore, field, key)
        : Refuse(GeneratorDiagnostics.UnknownType, field, field.Type.Spelling);

    private bool Agree(Fact fact, string property, long inC, long inCSharp) => inC == inCSharp || Refuse(
        GeneratorDiagnostics.LayoutMismatch, fact, property, inC.ToString(CultureInfo.InvariantCulture), inCSharp.ToString(CultureInfo.InvariantCulture));

    private bool Refuse(DiagnosticDescriptor descriptor, Fact fact, params string[] arguments)
    {
        file.Report(descriptor, fact, [fact.Key, .. arguments]);
        return false;
    }
}
