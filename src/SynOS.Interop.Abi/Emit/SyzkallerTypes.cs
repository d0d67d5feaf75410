// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Emit;

/// <summary>C types as types of a syzkaller description. Records that are used come to <see cref="Records"/>.</summary>
internal sealed class SyzkallerTypes(FactSet facts, SyzkallerValues values, SyzkallerNames names)
{
    private readonly TypeTable _table = new(facts.All);

    /// <summary>Records that a type has named, in the order in which they were.</summary>
    public List<RecordFact> Records { get; } = [];

    /// <summary>A type of C; null when there is no form for it.</summary>
    /// <param name="type">The type.</param>
    /// <param name="key">The key of the documentation.</param>
    /// <param name="name">The field's or parameter's name.</param>
    /// <param name="isArgument">Whether it is an argument of a call, and not in memory.</param>
    public string? Of(CType type, string key, string name, bool isArgument = false)
    {
        switch (_table.Resolve(type))
        {
            case ArrayType array:
                var element = Of(array.Item, key, name);
                return element is null || array.Length == 0 ? null : array.Length is { } length ? FormattableString.Invariant($"array[{element}, {length}]") : $"array[{element}]";
            case PointerType { Pointee: ArrayType or FunctionType }:
                return "intptr";
            case PointerType:
                return "ptr[inout, array[int8]]";
            case NamedType named when Integer(named) is { } integer:
                return values.Of(integer, key, name, isArgument);
            case TagType tag when _table.RecordOf(tag) is { } record:
                return isArgument ? null : Record(record);
            case TagType tag when _table.EnumOf(tag) is { } stated:
                return values.OfEnum(IntegerOfSize(stated.Size), stated.Name, isArgument) ?? IntegerOfSize(stated.Size);
            default:
                return null;
        }
    }

    /// <summary>The integer that a type is; null when it is none, or is larger than any.</summary>
    public string? Integer(CType type) => _table.Resolve(type) is NamedType named && Scalar.Find(named.Name) is { Size: <= 8 } scalar
        ? scalar switch
        {
            { IsNative: true } => "intptr",
            { IsBoolean: true } => "bool8",
            _ => IntegerOfSize(scalar.Size) + (scalar.Order == ByteOrder.Big ? "be" : ""),
        }
        : null;

    /// <summary>The name of a record, which from now on is part of the description.</summary>
    public string Record(RecordFact record)
    {
        if (!Records.Contains(record))
            Records.Add(record);
        return names.Of(record.Key, record.Name);
    }

    public RecordFact? RecordOf(CType type) => _table.RecordOf(type);

    /// <summary>Alignment by the rules of the language on a 64-bit machine.</summary>
    public long AlignmentOf(CType type) => _table.Resolve(type)?.Element switch
    {
        PointerType => 8,
        NamedType named => Scalar.Find(named.Name)?.Size ?? 1,
        TagType tag => _table.RecordOf(tag)?.Align ?? _table.EnumOf(tag)?.Size ?? 1,
        _ => 1,
    };

    public static string IntegerOfSize(long size) => size is 1 or 2 or 4 or 8 ? FormattableString.Invariant($"int{size * 8}") : "int32";
}
