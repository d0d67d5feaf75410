// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Generator.Diagnostics;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Facts of constants to C# declarations, typed as C types them.</summary>
internal static class ConstantParser
{
    private static readonly Regex Number = new("^(?<type>[A-Za-z_][A-Za-z0-9_ ]*?) (?<value>-?[0-9]+)$");
    private static readonly Regex Text = new("^(?<type>.+?) \"(?<value>([^\"\\\\]|\\\\.)*)\"$");
    private static readonly Regex Escapes = new(@"\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.)");

    /// <summary>Modifiers and type up to the name, and what follows the name.</summary>
    public static (string Declaration, string Assignment)? Parse(FactsFile file, Fact fact)
    {
        if (Text.Match(fact.Value) is { Success: true } text)
            return ("public static ReadOnlySpan<byte>", $" => [{string.Join(", ", BytesOf(text.Groups["value"].Value))}];");
        Match number = Number.Match(fact.Value);
        if (!number.Success)
        {
            file.ReportBroken(fact.Where, fact.Line, "This is not the type and value of a constant");
            return null;
        }

        string type = number.Groups["type"].Value;
        if (TypeOf(type) is not { } target)
        {
            file.Report(GeneratorDiagnostics.UnknownType, fact, fact.Key, type);
            return null;
        }

        string value = number.Groups["value"].Value;
        if (decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal parsed) && parsed >= target.Min && parsed <= target.Max)
            return ($"public const {target.Name}", $" = {parsed.ToString(CultureInfo.InvariantCulture)}{target.Suffix};");
        file.ReportBroken(fact.Where, fact.Line, $"The value does not fit {type}");
        return null;
    }

    /// <summary>Whether the constant is a number; a base of system call numbers must be one.</summary>
    public static bool IsInt(Fact fact) => fact.Value.StartsWith("int ", StringComparison.Ordinal);

    private static (string Name, decimal Min, decimal Max, string Suffix)? TypeOf(string type) => type switch
    {
        "unsigned long" => ("ulong", ulong.MinValue, ulong.MaxValue, "UL"),
        "long" => ("long", long.MinValue, long.MaxValue, "L"),
        _ => CTypeParser.ScalarOf(type)?.Name switch
        {
            "byte" => ("byte", byte.MinValue, byte.MaxValue, ""),
            "sbyte" => ("sbyte", sbyte.MinValue, sbyte.MaxValue, ""),
            "ushort" => ("ushort", ushort.MinValue, ushort.MaxValue, ""),
            "short" => ("short", short.MinValue, short.MaxValue, ""),
            "uint" => ("uint", uint.MinValue, uint.MaxValue, "U"),
            "int" => ("int", int.MinValue, int.MaxValue, ""),
            "ulong" => ("ulong", ulong.MinValue, ulong.MaxValue, "UL"),
            "long" => ("long", long.MinValue, long.MaxValue, "L"),
            _ => null,
        },
    };

    /// <summary>The bytes of a C string, with its NUL, as C# numbers.</summary>
    private static IEnumerable<string> BytesOf(string escaped)
    {
        string text = Escapes.Replace(escaped, match => Unescape(match.Groups[1].Value));
        // Escapes stand for single bytes and become U+0000 to U+00FF below; other characters are UTF-8 in the header.
        foreach (char c in text)
        {
            foreach (byte b in c <= '\u00ff' ? [(byte)c] : System.Text.Encoding.UTF8.GetBytes([c]))
                yield return "0x" + b.ToString("x2", CultureInfo.InvariantCulture);
        }

        yield return "0x00";
    }

    private static string Unescape(string escape) => escape switch
    {
        "n" => "\n",
        "t" => "\t",
        "r" => "\r",
        "a" => "\a",
        "b" => "\b",
        "f" => "\f",
        "v" => "\v",
        _ when escape[0] == 'x' && escape.Length > 1 => ((char)Convert.ToInt32(escape.Substring(1), 16)).ToString(),
        _ when escape[0] is >= '0' and <= '7' => ((char)(Convert.ToInt32(escape, 8) & 0xff)).ToString(),
        _ => escape,
    };
}
