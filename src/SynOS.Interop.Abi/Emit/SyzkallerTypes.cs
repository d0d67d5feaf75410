// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Emit;

/// <summary>C types as types of a syzkaller description. Records that are used come to <see cref="Records"/>.</summary>
internal sealed partial class SyzkallerTypes(FactSet facts, SyzkallerValues values, SyzkallerNames names)
{
    private const int MaxTypedefs = 32;

    private static readonly Dictionary<string, string> Integers = new(StringComparer.Ordinal)
    {
        ["char"] = "int8", ["signed char"] = "int8", ["unsigned char"] = "int8", ["_Bool"] = "bool8", ["__u8"] = "int8", ["__s8"] = "int8",
        ["short"] = "int16", ["unsigned short"] = "int16", ["__u16"] = "int16", ["__s16"] = "int16", ["__le16"] = "int16", ["__be16"] = "int16be",
        ["int"] = "int32", ["unsigned int"] = "int32", ["__u32"] = "int32", ["__s32"] = "int32", ["__le32"] = "int32", ["__be32"] = "int32be",
        ["long long"] = "int64", ["unsigned long long"] = "int64", ["__u64"] = "int64", ["__s64"] = "int64", ["__le64"] = "int64", ["__be64"] = "int64be",
        ["long"] = "intptr", ["unsigned long"] = "intptr", ["size_t"] = "intptr", ["float"] = "int32", ["double"] = "int64",
    };

    private readonly Dictionary<string, Fact> _byKey = facts.Facts.Concat(facts.Externs)
        .Where(f => f is RecordFact or TypedefFact or EnumFact).DistinctBy(f => f.Key).ToDictionary(f => f.Key, StringComparer.Ordinal);

    /// <summary>Records that a type has named, in the order in which they were.</summary>
    public List<RecordFact> Records { get; } = [];

    /// <summary>A type of C; null when there is no form for it.</summary>
    /// <param name="type">As C spells it.</param>
    /// <param name="key">The key of the documentation.</param>
    /// <param name="name">The field's or parameter's name.</param>
    /// <param name="isArgument">Whether it is an argument of a call, and not in memory.</param>
    public string? Of(string type, string key, string name, bool isArgument = false)
    {
        if (Array().Match(type) is { Success: true } array)
        {
            var element = Of(array.Groups["element"].Value + array.Groups["rest"].Value, key, name);
            var length = array.Groups["length"].Value;
            return element is null || length == "0" ? null : length.Length == 0 ? $"array[{element}]" : $"array[{element}, {length}]";
        }

        if (type.Contains('(', StringComparison.Ordinal))
            return "intptr";
        if (type.EndsWith('*'))
            return "ptr[inout, array[int8]]";
        if (Integer(type) is { } integer)
            return values.Of(integer, key, name, isArgument);
        if (Resolve(type) is not { } resolved || (resolved == type && !_byKey.ContainsKey(type)))
            return null;
        return _byKey.GetValueOrDefault(resolved) switch
        {
            RecordFact record => isArgument ? null : Record(record),
            EnumFact e => values.OfEnum(IntegerOfSize(e.Size), e.Name, isArgument) ?? IntegerOfSize(e.Size),
            _ => Of(resolved, key, name, isArgument),
        };
    }

    /// <summary>The integer that a type is; null when it is none.</summary>
    public string? Integer(string type) => Resolve(type) is { } resolved && Integers.TryGetValue(resolved, out var integer)
        ? integer
        : null;

    /// <summary>The name of a record, which from now on is part of the description.</summary>
    public string Record(RecordFact record)
    {
        if (!Records.Contains(record))
            Records.Add(record);
        return names.Of(record.Key, record.Name);
    }

    public RecordFact? RecordOf(string type) => Resolve(type) is { } resolved ? _byKey.GetValueOrDefault(resolved) as RecordFact : null;

    /// <summary>Alignment by the rules of the language on a 64-bit machine.</summary>
    public long AlignmentOf(string type)
    {
        var element = type.IndexOf('[', StringComparison.Ordinal) is > 0 and var bracket && !type.Contains('(', StringComparison.Ordinal) ? type[..bracket] : type;
        if (element.EndsWith('*') || element.Contains('(', StringComparison.Ordinal))
            return 8;
        if (Integer(element) is { } integer)
            return integer is "intptr" ? 8 : long.Parse(integer.AsSpan().Trim("intboe"), CultureInfo.InvariantCulture) / 8;
        return Resolve(element) is { } resolved ? _byKey.GetValueOrDefault(resolved) switch { RecordFact r => r.Align, EnumFact e => e.Size, _ => 1 } : 1;
    }

    public static string IntegerOfSize(long size) => size is 1 or 2 or 4 or 8 ? FormattableString.Invariant($"int{size * 8}") : "int32";

    /// <summary>What a typedef stands for in the end; null when it stands for itself.</summary>
    private string? Resolve(string type)
    {
        for (var i = 0; i < MaxTypedefs; i++)
        {
            if (Integers.ContainsKey(type) || _byKey.GetValueOrDefault(TypedefFact.KeyOf(type)) is not TypedefFact typedef)
                return type;
            type = typedef.Type;
        }

        return null;
    }

    [GeneratedRegex(@"^(?<element>[^\[(]+)\[(?<length>\d*)\](?<rest>.*)$")]
    private static partial Regex Array();
}
