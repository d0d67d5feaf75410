// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace SynOS.Conformance.Tool.Report;

/// <summary>The types of a syzkaller description that are emitted: each with the options that it takes.</summary>
internal static partial class SyzlangType
{
    private static readonly string[] Integers =
        ["int8", "int16", "int32", "int64", "int16be", "int32be", "int64be", "intptr", "bool8"];

    private static readonly string[] Others = ["array", "bytesize", "const", "fd", "flags", "len", "ptr", "string", "vma"];

    public static bool IsBuiltin(string name) => Integers.Contains(name) || Others.Contains(name);

    /// <summary>Whether it is a type; what it names is added to the sets.</summary>
    public static bool Check(string text, bool isMemory, IReadOnlyList<string> siblings, ISet<string> types, ISet<string> flags, ISet<string> constants)
    {
        if (Form().Match(text) is not { Success: true } form)
            return false;
        var (name, options) = (form.Groups["name"].Value, form.Groups["options"].Success ? Split(form.Groups["options"].Value) : []);
        bool Nested(string type) => Check(type, true, siblings, types, flags, constants);
        switch (name)
        {
            case "ptr":
                return options is [("in" or "out" or "inout"), var pointee] && Nested(pointee);
            case "array":
                return isMemory && options is [var element, ..] && Nested(element) && (options.Count == 1 || (options.Count == 2 && long.TryParse(options[1], out var length) && length > 0));
            case "string":
                return isMemory && options is [var literal] && Literal().IsMatch(literal);
            case "vma":
                return !isMemory && options.Count == 0;
            case "len" or "bytesize":
                return !isMemory && options is [var target] && siblings.Contains(target);
            case "const":
                return HasBase(options, isMemory) && IsValue(options[0], constants);
            case "flags":
                flags.Add(options.Count == 0 ? "" : options[0]);
                return HasBase(options, isMemory);
            default:
                if (!Integers.Contains(name))
                {
                    types.Add(name);
                    return options.Count == 0;
                }

                return options.Count == 0 || (options is [var range] && range.Split(':') is [var low, var high] && IsValue(low, constants) && IsValue(high, constants));
        }
    }

    /// <summary>Divides at commas outside brackets and quotes.</summary>
    public static List<string> Split(string text)
    {
        List<string> parts = [];
        var (depth, start, quoted) = (0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            depth += quoted ? 0 : text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (text[i] != ',' || depth != 0 || quoted)
                continue;
            parts.Add(text[start..i].Trim(' '));
            start = i + 1;
        }

        if (text.Length != 0)
            parts.Add(text[start..].Trim(' '));
        return parts;
    }

    /// <summary>In memory the integer is named, as an argument it is not.</summary>
    private static bool HasBase(List<string> options, bool isMemory) =>
        isMemory ? options is [_, var integer] && Integers.Contains(integer) : options.Count == 1;

    private static bool IsValue(string text, ISet<string> constants)
    {
        if (ulong.TryParse(text, out _))
            return true;
        constants.Add(text);
        return Name().IsMatch(text);
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z_]\w*)(?:\[(?<options>.+)\])?$")]
    private static partial Regex Form();

    [GeneratedRegex("^\"[^\"\\\\]*\"$")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^[A-Za-z_]\w*$")]
    private static partial Regex Name();
}
