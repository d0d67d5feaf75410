// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Maps C types, as facts spell them, to C#. Only types of the same size on every target have a C# type.</summary>
internal static class CTypeParser
{
    private static readonly Regex Array = new(@"^(?<element>[^\[\]]+?) ?(?<lengths>(\[[0-9]*\])+)$");
    private static readonly Regex Length = new(@"\[([0-9]*)\]");

    /// <summary>C# types of C's own, which <c>Scalar</c> reduces the typedefs to. char is a byte: UAPI text is bytes.</summary>
    private static readonly Dictionary<string, CType> Scalars = new()
    {
        ["8u"] = new("byte", 1, 1, 0),
        ["8s"] = new("sbyte", 1, 1, 0),
        ["16u"] = new("ushort", 2, 2, 0),
        ["16s"] = new("short", 2, 2, 0),
        ["32u"] = new("uint", 4, 4, 0),
        ["32s"] = new("int", 4, 4, 0),
        ["64u"] = new("ulong", 8, 8, 0),
        ["64s"] = new("long", 8, 8, 0),
    };

    public static CType? ScalarOf(string type) => Reduce(type) is { } key ? Scalars[key] : null;

    /// <summary>The array's element and number of elements (0 for a flexible one); null if it is not an array.</summary>
    public static (string Element, long Length)? ArrayOf(string type)
    {
        Match array = Array.Match(type);
        if (!array.Success)
            return null;
        long total = 1;
        foreach (Match length in Length.Matches(array.Groups["lengths"].Value))
        {
            // A flexible array counts as 0, and so does a length that no struct can have.
            total *= long.TryParse(length.Groups[1].Value, out long one) && one <= int.MaxValue ? one : 0;
            total = total > int.MaxValue ? 0 : total;
        }

        return (array.Groups["element"].Value, total);
    }

    /// <summary>Name of the struct if the type is one: <c>struct s</c> gives <c>s</c>.</summary>
    public static string? StructOf(string type) =>
        type.StartsWith("struct ", StringComparison.Ordinal) ? type.Substring("struct ".Length) : null;

    /// <summary>A C name as a C# identifier.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    private static string? Reduce(string type) => type switch
    {
        "char" or "unsigned char" or "__u8" or "uint8_t" => "8u",
        "signed char" or "__s8" or "int8_t" => "8s",
        "unsigned short" or "__u16" or "__be16" or "__le16" or "__sum16" or "uint16_t" => "16u",
        "short" or "__s16" or "int16_t" => "16s",
        "unsigned int" or "__u32" or "__be32" or "__le32" or "__wsum" or "uint32_t" => "32u",
        "int" or "__s32" or "int32_t" => "32s",
        "unsigned long long" or "__u64" or "__be64" or "__le64" or "uint64_t" => "64u",
        "__aligned_u64" or "__aligned_be64" or "__aligned_le64" => "64u",
        "long long" or "__s64" or "__aligned_s64" or "int64_t" => "64s",
        _ => null,
    };
}
