// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Generator.Diagnostics;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Facts of constants to C# declarations, typed as C types them.</summary>
internal sealed class ConstantParser(FactsFile file, CTypeParser types)
{
    private static readonly Regex Number = new("^(?<type>[A-Za-z_][A-Za-z0-9_: ]*?) (?<value>-?[0-9]+)$");
    private static readonly Regex Floating = new(@"^(?<type>[A-Za-z_][A-Za-z0-9_ ]*?) (?<value>-?(0x[0-9a-fA-F]+(\.[0-9a-fA-F]*)?p[+-]?[0-9]{1,4}|inf|nan))$");
    private static readonly Regex Text = new("^(?<type>[^\"]+?) \"(?<value>([^\"\\\\]|\\\\.)*)\"$");

    /// <summary>Modifiers and type up to the name, and what follows the name.</summary>
    public (string Declaration, string Assignment)? Parse(Fact fact)
    {
        if (Text.Match(fact.Value) is { Success: true } text)
            return ("public static ReadOnlySpan<byte>", $" => [{string.Join(", ", CStringReader.BytesOf(text.Groups["value"].Value))}];");
        if (Floating.Match(fact.Value) is { Success: true } floating)
            return FloatingOf(fact, floating.Groups["type"].Value, floating.Groups["value"].Value);
        Match number = Number.Match(fact.Value);
        if (!number.Success)
            return Broken(fact, "This is not the type and value of a constant");
        string spelling = number.Groups["type"].Value;
        if (types.Parse(spelling) is not { IsInteger: true, Lengths.Count: 0, Size: <= 8 } type)
        {
            file.Report(GeneratorDiagnostics.UnknownType, fact, fact.Key, spelling);
            return null;
        }

        string holder = type.Refers is null && type.Size < 8 ? type.Name : HolderOf(type);
        if (IntegerRange.Parse(number.Groups["value"].Value, holder) is not { } value)
            return Broken(fact, $"The value does not fit {spelling}");
        string literal = IntegerRange.Literal(value, holder);
        return type.Refers is null
            ? ($"public const {holder}", $" = {literal};")
            : ($"public const {type.Name}", $" = ({type.Name})({literal});");
    }

    /// <summary>Whether the constant is a number; a base of system call numbers must be one.</summary>
    public static bool IsInt(Fact fact) => fact.Value.StartsWith("int ", StringComparison.Ordinal);

    /// <summary>A constant of C's long has 64 bits: the value was measured on 64-bit targets.</summary>
    private static string HolderOf(CType type) => (type.Size, type.IsSigned) switch
    {
        (1, false) => "byte",
        (1, true) => "sbyte",
        (2, false) => "ushort",
        (2, true) => "short",
        (4, false) => "uint",
        (4, true) => "int",
        (_, false) => "ulong",
        (_, true) => "long",
    };

    private (string Declaration, string Assignment)? FloatingOf(Fact fact, string type, string text)
    {
        if (type is not ("float" or "double"))
        {
            file.Report(GeneratorDiagnostics.UnknownType, fact, fact.Key, type);
            return null;
        }

        string declaration = "public const " + type;
        if (text.TrimStart('-') is "inf" or "nan")
            return (declaration, $" = {type}.{text switch { "inf" => "PositiveInfinity", "-inf" => "NegativeInfinity", _ => "NaN" }};");
        double value = HexFloatReader.Read(text);
        if (double.IsInfinity(value) || (type == "float" && float.IsInfinity((float)value)))
            return Broken(fact, $"The value does not fit {type}");
        return type == "float"
            ? (declaration, $" = {((float)value).ToString("R", CultureInfo.InvariantCulture)}F;")
            : (declaration, $" = {value.ToString("R", CultureInfo.InvariantCulture)}D;");
    }

    private (string Declaration, string Assignment)? Broken(Fact fact, string problem)
    {
        file.ReportBroken(fact.Where, fact.Line, problem);
        return null;
    }
}
