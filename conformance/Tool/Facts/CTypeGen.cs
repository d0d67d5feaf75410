// SPDX-License-Identifier: MIT
using CsCheck;
using SynOS.Interop.Facts.Types;

namespace SynOS.Conformance.Tool.Facts;

/// <summary>Makes up types of C, as deep as asked for, of names that only a compiler would think of.</summary>
internal static class CTypeGen
{
    private static readonly string[] Hostile = ["s", "_", "$", "a$b", "größe", "漢字", "𝒳", "type", "size", "in", "out", "align", "structs", "unsigned_t", "x86_64", "const_", "restricted", new('n', 300)];

    /// <summary>A name of C, as clang takes it.</summary>
    public static Gen<string> Name { get; } = OneOf(Hostile);

    /// <summary>The name of a record: of one without a tag it is the place that it stands at.</summary>
    public static Gen<string> Tag { get; } = Name.Array[1, 3].Select(names => string.Join("::", names));

    private static readonly Gen<TypeQualifiers> Qualifiers = Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[0, 15])).Select(bits => (TypeQualifiers)bits);

    private static readonly Gen<string> Language = OneOf(
        "void", "_Bool", "char", "signed char", "unsigned char", "short", "unsigned short", "int", "unsigned int", "long", "unsigned long", "long long", "unsigned long long",
        "__int128", "unsigned __int128", "float", "double", "long double", "_Float16", "__float128", "_Complex double");

    private static readonly Gen<CType> Plain = Gen.OneOf(
        Language.Select(name => (CType)new NamedType(name)),
        Name.Select(name => (CType)new NamedType(name)),
        Gen.Select(OneOf("struct", "union", "enum"), Tag, (keyword, name) => (CType)new TagType(keyword, name)),
        Gen.Select(Gen.Int[1, 65535], Gen.Bool, (width, isSigned) => (CType)new BitPreciseType(width, isSigned)),
        Gen.Select(Language, Gen.Int[1, 64], (lane, lanes) => (CType)new VectorType(new NamedType(lane), lanes)));

    /// <summary>Any type, at most so many pointers, arrays and functions deep.</summary>
    public static Gen<CType> Type(int depth) => depth == 0 ? Qualified(Plain) : Gen.OneOf(Object(depth), Function(depth));

    /// <summary>A type that a variable may have.</summary>
    public static Gen<CType> Object(int depth) => depth == 0 ? Qualified(Plain) : Gen.OneOf(
        Qualified(Plain),
        Qualified(Type(depth - 1).Select(pointee => (CType)new PointerType(pointee))),
        Gen.Select(Object(depth - 1), Gen.Frequency((3, Gen.Long[0, long.MaxValue].Select(length => (long?)length)), (1, Gen.Const((long?)null))), (item, length) => (CType)new ArrayType(item, length)));

    public static Gen<T> OneOf<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(index => all[index]);

    /// <summary>C has no functions that return arrays or functions.</summary>
    private static Gen<CType> Function(int depth)
    {
        Gen<CType> result = depth == 1 ? Qualified(Plain) : Gen.OneOf(Qualified(Plain), Qualified(Type(depth - 1).Select(pointee => (CType)new PointerType(pointee))));
        return Gen.Select(result, Gen.OneOf(Gen.Const((CType[]?)null), Object(depth - 1).Where(IsParameter).Array[0, 3].Select(all => (CType[]?)all)), Gen.Bool, (type, parameters, isVariadic) =>
            (CType)new FunctionType(type, parameters, isVariadic && parameters is { Length: > 0 }));
    }

    /// <summary>A list of one void is that of no parameters.</summary>
    private static bool IsParameter(CType type) => type is not NamedType { Name: "void" };

    private static Gen<CType> Qualified(Gen<CType> type) => Gen.Select(type, Qualifiers, (bare, qualifiers) => bare.With(qualifiers));
}
