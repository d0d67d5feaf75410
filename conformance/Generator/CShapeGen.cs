// SPDX-License-Identifier: MIT
using System.Globalization;
using CsCheck;

namespace SynOS.Conformance.Generator;

/// <summary>Makes up structs and unions of everything that C lets stand in them.</summary>
internal static class CShapeGen
{
    private const int Deepest = 3;

    private static readonly Gen<string> Scalar = Const(
        "char", "signed char", "unsigned char", "short", "unsigned short", "int", "unsigned int", "long", "unsigned long", "long long",
        "unsigned long long", "float", "double", "void *", "struct first *", "int (*)(int)", "enum colour", "unsigned __int128");

    private static readonly Gen<string> BitScalar = Const(
        "unsigned char", "signed char", "unsigned short", "short", "unsigned int", "int", "unsigned long long", "long long", "_Bool");

    private static readonly Gen<string> Lengths = Gen.Frequency(
        (5, Gen.Const("")),
        (2, Gen.Int[1, 9].Select(length => $"[{length}]")),
        (1, Gen.Select(Gen.Int[1, 4], Gen.Int[1, 3], (outer, inner) => $"[{outer}][{inner}]")),
        (1, Gen.Const("[2][3][2]")));

    private static readonly Gen<string> MemberAttribute = Gen.Frequency((8, Gen.Const("")), (1, Gen.Const("packed")), (1, Const("aligned(2)", "aligned(8)", "aligned(16)")));

    private static readonly Gen<string> RecordAttribute = Gen.Frequency(
        (6, Gen.Const("")),
        (3, Gen.Const("packed")),
        (2, Const("aligned(2)", "aligned(4)", "aligned(8)", "aligned(16)", "aligned(64)", "packed, aligned(2)", "packed, aligned(8)")));

    public static Gen<CShape> Shape { get; } = Record(0);

    private static Gen<CShape> Record(int depth) => Gen.Select(
        Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))),
        RecordAttribute,
        Member(depth).Array[1, 6],
        Gen.Frequency((5, Gen.Const("")), (1, Scalar)),
        (isUnion, attribute, members, tail) =>
        {
            bool isFlexible = depth == 0 && !isUnion && tail.Length > 0;
            // First something with a size: a record of nothing but bits without a name would be empty.
            CMember start = new(CMemberForm.Field, "unsigned char", "", "", null);
            IEnumerable<CMember> all = members.All(member => member.Form == CMemberForm.UnnamedBits) || isFlexible ? [start, .. members] : members;
            return new CShape(isUnion, attribute, [.. all, .. isFlexible ? [new CMember(CMemberForm.Flexible, tail, "[]", "", null)] : Array.Empty<CMember>()]);
        });

    private static Gen<CMember> Member(int depth)
    {
        var field = Gen.Select(Scalar, Lengths, MemberAttribute, (type, suffix, attribute) => new CMember(CMemberForm.Field, type, suffix, attribute, null));
        var earlier = Gen.Select(Const("struct first", "union second", "struct third"), Lengths, (type, suffix) => new CMember(CMemberForm.Field, type, suffix, "", null));
        var bits = BitScalar.SelectMany(type => Gen.Int[1, WidthOf(type)].Select(width => new CMember(CMemberForm.BitField, type, $":{width.ToString(CultureInfo.InvariantCulture)}", "", null)));
        var unnamed = BitScalar.SelectMany(type => Gen.Int[0, WidthOf(type)].Select(width => new CMember(CMemberForm.UnnamedBits, type, $":{width.ToString(CultureInfo.InvariantCulture)}", "", null)));
        if (depth == Deepest)
            return Gen.Frequency((6, field), (2, earlier), (5, bits), (1, unnamed));
        var nested = Gen.Select(Record(depth + 1), Lengths, (shape, suffix) => new CMember(CMemberForm.Nested, "", suffix, "", shape));
        var anonymous = Record(depth + 1).Select(shape => new CMember(CMemberForm.Anonymous, "", "", "", shape));
        return Gen.Frequency((6, field), (1, earlier), (5, bits), (1, unnamed), (1, nested), (1, anonymous));
    }

    private static Gen<string> Const(params string[] all) => Gen.Int[0, all.Length - 1].Select(index => all[index]);

    private static int WidthOf(string type) => type switch
    {
        "_Bool" => 1,
        _ when type.EndsWith("char", StringComparison.Ordinal) => 8,
        _ when type.EndsWith("short", StringComparison.Ordinal) => 16,
        _ when type.EndsWith("long long", StringComparison.Ordinal) => 64,
        _ => 32,
    };
}
