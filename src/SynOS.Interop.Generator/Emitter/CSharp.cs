// SPDX-License-Identifier: MIT
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Emitter;

/// <summary>How C# spells names, types and values.</summary>
internal static class CSharp
{
    /// <summary>A name as an identifier.</summary>
    public static string Name(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A type behind those that it is nested in.</summary>
    public static string Path(EquatableArray<string> path) => string.Join(".", path.Select(Name));

    public static string Type(TypeModel? type) => type switch
    {
        NumberModel number => Type(number.Number),
        NamedModel named => Path(named.Path),
        PointerModel pointer => Type(pointer.Pointee) + "*",
        FunctionPointerModel function => $"delegate* unmanaged<{string.Join(", ", function.Parameters.Append(function.Result).Select(Type))}>",
        _ => "void",
    };

    public static string Type(NumberType type) => type switch
    {
        NumberType.Byte => "byte",
        NumberType.SByte => "sbyte",
        NumberType.UInt16 => "ushort",
        NumberType.Int16 => "short",
        NumberType.UInt32 => "uint",
        NumberType.Int32 => "int",
        NumberType.UInt64 => "ulong",
        NumberType.Int64 => "long",
        NumberType.NUInt => "nuint",
        NumberType.NInt => "nint",
        NumberType.Single => "float",
        NumberType.Double => "double",
        NumberType.UInt128 => "global::System.UInt128",
        _ => "global::System.Int128",
    };

    /// <summary>The unsigned integer of a number of bytes.</summary>
    public static string Unsigned(int size) => size switch { 1 => "byte", 2 => "ushort", 4 => "uint", _ => "ulong" };

    public static string Literal(decimal value, NumberType type) => value.ToString(CultureInfo.InvariantCulture) + type switch
    {
        NumberType.UInt32 => "U",
        NumberType.UInt64 => "UL",
        NumberType.Int64 => "L",
        _ => "",
    };

    public static string Literal(double value, NumberType type) => value switch
    {
        double.NaN => $"{Type(type)}.NaN",
        double.PositiveInfinity => $"{Type(type)}.PositiveInfinity",
        double.NegativeInfinity => $"{Type(type)}.NegativeInfinity",
        _ when type == NumberType.Single => ((float)value).ToString("R", CultureInfo.InvariantCulture) + "F",
        _ => value.ToString("R", CultureInfo.InvariantCulture) + "D",
    };

    public static string Hex(byte value) => "0x" + value.ToString("x2", CultureInfo.InvariantCulture);
}
