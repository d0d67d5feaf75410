// SPDX-License-Identifier: MIT

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SynOS.Interop.Abi.Facts.Netlink;

namespace SynOS.Interop.Abi.Facts;

/// <summary>Reads one line of a lock. Anything that it would not write itself is an error with a reason.</summary>
internal static class FactParser
{
    public static bool TryParse(string line, [NotNullWhen(true)] out Fact? fact, [NotNullWhen(false)] out string? error)
    {
        fact = null;
        var isExtern = line.StartsWith(Fact.ExternPrefix, StringComparison.Ordinal);
        var targets = TakeTargets(isExtern ? line[Fact.ExternPrefix.Length..] : line, out var body);
        var space = body.IndexOf(' ', StringComparison.Ordinal);
        var kind = space < 0 ? body : body[..space];
        var rest = space < 0 ? "" : body[(space + 1)..];
        error = kind switch
        {
            "call" => ParseCall(rest, out fact),
            "const" => ParseConstant(rest, out fact),
            "struct" or "union" => ParseRecordOrField(kind, rest, out fact),
            "enum" => ParseEnum(rest, out fact),
            "errno" => ParseErrno(rest, out fact),
            "typedef" => ParseTypedef(rest, out fact),
            _ when NetlinkFactParser.Kinds.Contains(kind) => NetlinkFactParser.Parse(kind, rest, out fact),
            _ => $"'{kind}' is not a kind of fact (call, const, enum, errno, struct, typedef, union; {string.Join(", ", NetlinkFactParser.Kinds)})",
        };
        if (fact is null)
        {
            error ??= "the line is incomplete";
            return false;
        }

        if (isExtern && fact is not (RecordFact or FieldFact or EnumFact or EnumeratorFact or TypedefFact))
        {
            error = $"a {kind} of another header is not stated";
            return false;
        }

        if (isExtern || targets.Length != 0)
            fact = fact with { Targets = targets, IsExtern = isExtern };
        // Blanks inside a type are part of it, so writing the fact again would not show one too many.
        var quote = line.IndexOf('"', StringComparison.Ordinal);
        var plain = quote < 0 ? line.AsSpan() : line.AsSpan(0, quote);
        if (plain.Contains("  ", StringComparison.Ordinal) || line.EndsWith(' '))
        {
            error = "there is a blank too many";
            return false;
        }

        if (fact.Line != line)
        {
            error = $"the line is not written as facts are; expected '{fact.Line}'";
            return false;
        }

        error = null;
        return true;
    }

    private static string TakeTargets(string line, out string body)
    {
        var at = line.LastIndexOf(" @", StringComparison.Ordinal);
        // A string constant may contain anything, also what looks like targets; it ends in a quote.
        if (at < 0 || line.EndsWith('"') || line.AsSpan(at + 2).ContainsAny(' ', '"'))
        {
            body = line;
            return "";
        }

        body = line[..at];
        return line[(at + 2)..];
    }

    private static string? ParseCall(string text, out Fact? fact)
    {
        fact = null;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.LastIndexOf(')');
        if (space < 0 || open < space || close < open)
            return "a call reads 'call NUMBER NAME(PARAMETERS) RESULT'";
        if (!int.TryParse(text.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return $"'{text[..space]}' is not a call number";
        var parameters = new List<ParameterFact>();
        foreach (var part in text[(open + 1)..close].Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var first = part.IndexOf(' ', StringComparison.Ordinal);
            var last = part.LastIndexOfAny([' ', '*']);
            if (first < 0 || last <= first || part[..first] is not ("in" or "out" or "inout"))
                return $"'{part}' is not a parameter ('in TYPE NAME', 'out TYPE *NAME', 'inout TYPE *NAME')";
            var type = part[(first + 1)..(last + 1)];
            parameters.Add(new ParameterFact(part[..first], type.EndsWith('*') ? type : type.TrimEnd(), part[(last + 1)..]));
        }

        fact = new CallFact(number, text[(space + 1)..open], parameters, text[(close + 1)..].TrimStart());
        return null;
    }

    private static string? ParseConstant(string text, out Fact? fact)
    {
        fact = null;
        var name = text.IndexOf(' ', StringComparison.Ordinal);
        var value = text.EndsWith('"') ? text.IndexOf(" \"", StringComparison.Ordinal) : text.LastIndexOf(' ');
        if (name < 0 || value <= name)
            return "a constant reads 'const NAME TYPE VALUE'";
        if (!text.EndsWith('"') && !IsInteger(text[(value + 1)..]) && !HexFloat.IsOne(text[(value + 1)..]))
            return $"'{text[(value + 1)..]}' is not a value";
        fact = new ConstantFact(text[..name], text[(name + 1)..value], text[(value + 1)..]);
        return null;
    }

    private static string? ParseRecordOrField(string kind, string text, out Fact? fact)
    {
        fact = null;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var name = space < 0 ? text : text[..space];
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            if (!TryNumber(text, " align=", out var align) || !TryNumber(text, " size=", out var size))
                return $"a {kind} reads '{kind} NAME align=N size=N'";
            fact = new RecordFact(kind, name, align, size);
            return null;
        }

        var type = text.IndexOf(" type=", StringComparison.Ordinal);
        if (type >= 0 && TryNumber(text, " bit=", out var bit) && TryNumber(text, " width=", out var width))
        {
            fact = FieldFact.BitField(kind, name[..dot], name[(dot + 1)..], bit, width, text[(type + 6)..]);
            return null;
        }

        if (type < 0 || !TryNumber(text, " offset=", out var offset) || !TryNumber(text, " size=", out var bytes))
            return $"a field reads '{kind} NAME.FIELD offset=N size=N type=TYPE', or with 'bit=N width=N'";
        fact = new FieldFact(kind, name[..dot], name[(dot + 1)..], offset, bytes, text[(type + 6)..]);
        return null;
    }

    private static string? ParseEnum(string text, out Fact? fact)
    {
        fact = null;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var name = space < 0 ? text : text[..space];
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            var value = text.IndexOf(" value=", StringComparison.Ordinal);
            if (value < 0 || !IsInteger(text[(value + 7)..]))
                return "a value of an enumeration reads 'enum NAME.VALUE value=N'";
            fact = new EnumeratorFact(name[..dot], name[(dot + 1)..], text[(value + 7)..]);
            return null;
        }

        var type = text.IndexOf(" type=", StringComparison.Ordinal);
        if (type < 0 || !TryNumber(text, " size=", out var size))
            return "an enumeration reads 'enum NAME size=N type=TYPE'";
        fact = new EnumFact(name, size, text[(type + 6)..]);
        return null;
    }

    private static string? ParseErrno(string text, out Fact? fact)
    {
        fact = null;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || dot == text.Length - 1 || text.Contains(' ', StringComparison.Ordinal))
            return "an error of a call reads 'errno CALL.NAME'";
        fact = new ErrnoFact(text[..dot], text[(dot + 1)..]);
        return null;
    }

    private static string? ParseTypedef(string text, out Fact? fact)
    {
        fact = null;
        var type = text.IndexOf(" type=", StringComparison.Ordinal);
        if (type <= 0 || type + 6 == text.Length)
            return "a typedef reads 'typedef NAME type=TYPE'";
        fact = new TypedefFact(text[..type], text[(type + 6)..]);
        return null;
    }

    private static bool IsInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        || ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool TryNumber(string text, string key, out long value)
    {
        value = 0;
        var start = text.IndexOf(key, StringComparison.Ordinal);
        if (start < 0)
            return false;
        var rest = text.AsSpan(start + key.Length);
        var end = rest.IndexOf(' ');
        return long.TryParse(end < 0 ? rest : rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
