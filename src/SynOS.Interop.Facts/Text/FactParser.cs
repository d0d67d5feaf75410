// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Targets;
using SynOS.Interop.Facts.Types;

namespace SynOS.Interop.Facts.Text;

/// <summary>Reads one line of a lock. Anything that it would not write itself is an error with a reason.</summary>
internal sealed class FactParser
{
    /// <summary>Thousands of facts have a handful of types.</summary>
    private readonly Dictionary<string, CType> _types = new(StringComparer.Ordinal);

    private static IReadOnlyList<string> Kinds { get; } = ["call", "const", "enum", "errno", "struct", "typedef", "union"];

    /// <summary>The fact of a line; null when it is none, and <paramref name="error"/> says why.</summary>
    public Fact? Parse(string line, out string? error)
    {
        bool isExtern = line.StartsWith(Fact.ExternPrefix, StringComparison.Ordinal);
        string named = TakeTargets(isExtern ? line.Substring(Fact.ExternPrefix.Length) : line, out string body);
        if ((named.Length == 0 ? default(TargetSet) : TargetSet.Parse(named)) is not { } targets)
        {
            error = $"'@{named}' is not a list of targets in their order ({string.Join(", ", Target.All)})";
            return null;
        }

        int space = body.IndexOf(' ');
        string kind = space < 0 ? body : body.Substring(0, space);
        string rest = space < 0 ? "" : body.Substring(space + 1);
        error = ParseBody(kind, rest, out Fact? fact);
        if (fact is null)
        {
            error ??= "the line is incomplete";
            return null;
        }

        if (isExtern && !fact.MayBeExtern)
            error = $"a {kind} of another header is not stated";
        fact = isExtern || !targets.IsEvery ? fact with { Targets = targets, IsExtern = isExtern } : fact;
        error ??= SpellingError(line, fact);
        return error is null ? fact : null;
    }

    private string? ParseBody(string kind, string rest, out Fact? fact)
    {
        fact = null;
        return kind switch
        {
            "call" => new CallParser(Type).Parse(rest, out fact),
            "const" => ParseConstant(rest, out fact),
            "struct" or "union" => ParseRecordOrField(kind, rest, out fact),
            "enum" => ParseEnum(rest, out fact),
            "errno" => ParseErrno(rest, out fact),
            "typedef" => ParseTypedef(rest, out fact),
            _ when NetlinkFactParser.Kinds.Contains(kind) => NetlinkFactParser.Parse(kind, rest, out fact),
            _ => $"'{kind}' is not a kind of fact ({string.Join(", ", Kinds)}; {string.Join(", ", NetlinkFactParser.Kinds)})",
        };
    }

    /// <summary>What is read must be written the same: a blank too many is named, since writing the fact would not show it.</summary>
    private static string? SpellingError(string line, Fact fact)
    {
        int quote = line.IndexOf('"');
        int blanks = line.IndexOf("  ", StringComparison.Ordinal);
        if ((blanks >= 0 && (quote < 0 || blanks < quote)) || line.EndsWith(" ", StringComparison.Ordinal))
            return "there is a blank too many";
        string written = fact.Line;
        return written == line ? null : $"the line is not written as facts are; expected '{written}'";
    }

    private static string TakeTargets(string line, out string body)
    {
        int at = line.LastIndexOf(" @", StringComparison.Ordinal);
        // A string constant may contain anything, also what looks like targets; it ends in a quote.
        if (at < 0 || line.EndsWith("\"", StringComparison.Ordinal) || line.IndexOfAny([' ', '"'], at + 2) >= 0)
        {
            body = line;
            return "";
        }

        body = line.Substring(0, at);
        return line.Substring(at + 2);
    }

    private string? ParseConstant(string text, out Fact? fact)
    {
        fact = null;
        bool isText = text.EndsWith("\"", StringComparison.Ordinal);
        int name = text.IndexOf(' ');
        int value = isText ? text.IndexOf(" \"", StringComparison.Ordinal) : text.LastIndexOf(' ');
        if (name < 0 || value <= name)
            return "a constant reads 'const NAME TYPE VALUE'";
        string spelled = text.Substring(value + 1);
        if (!(isText ? CString.IsOne(spelled) : Digits.IsInteger(spelled) || HexFloat.IsOne(spelled)))
            return $"'{spelled}' is not a value";
        if (Type(text.Substring(name + 1, value - name - 1), out string? error) is { } type)
            fact = new ConstantFact(text.Substring(0, name), type, spelled);
        return error;
    }

    private string? ParseRecordOrField(string kind, string text, out Fact? fact)
    {
        fact = null;
        int space = text.IndexOf(' ');
        string name = space < 0 ? text : text.Substring(0, space);
        int dot = name.IndexOf('.');
        if (dot < 0)
        {
            if (KeyedValue.Number(text, " align=") is not { } align || KeyedValue.Number(text, " size=") is not { } size)
                return $"a {kind} reads '{kind} NAME align=N size=N'";
            fact = new RecordFact(kind, name, align, size);
            return null;
        }

        (string record, string field) = (name.Substring(0, dot), name.Substring(dot + 1));
        if (KeyedValue.Last(text, " type=") is not { } spelled)
            return FieldForm(kind);
        if (Type(spelled, out string? error) is not { } type)
            return error;
        if (KeyedValue.Number(text, " bit=") is { } bit && KeyedValue.Number(text, " width=") is { } width)
            fact = FieldFact.BitField(kind, record, field, bit, width, type);
        else if (KeyedValue.Number(text, " offset=") is { } offset && KeyedValue.Number(text, " size=") is { } bytes)
            fact = new FieldFact(kind, record, field, offset, bytes, type);
        return fact is null ? FieldForm(kind) : null;
    }

    private static string FieldForm(string kind) => $"a field reads '{kind} NAME.FIELD offset=N size=N type=TYPE', or with 'bit=N width=N'";

    private string? ParseEnum(string text, out Fact? fact)
    {
        fact = null;
        int space = text.IndexOf(' ');
        string name = space < 0 ? text : text.Substring(0, space);
        int dot = name.IndexOf('.');
        if (dot >= 0)
        {
            if (KeyedValue.Last(text, " value=") is not { } value || !Digits.IsInteger(value))
                return "a value of an enumeration reads 'enum NAME.VALUE value=N'";
            fact = new EnumeratorFact(name.Substring(0, dot), name.Substring(dot + 1), value);
            return null;
        }

        if (KeyedValue.Last(text, " type=") is not { } spelled || KeyedValue.Number(text, " size=") is not { } size)
            return "an enumeration reads 'enum NAME size=N type=TYPE'";
        if (Type(spelled, out string? error) is { } type)
            fact = new EnumFact(name, size, type);
        return error;
    }

    private static string? ParseErrno(string text, out Fact? fact)
    {
        fact = null;
        int dot = text.IndexOf('.');
        if (dot <= 0 || dot == text.Length - 1 || text.IndexOf(' ') >= 0)
            return "an error of a call reads 'errno CALL.NAME'";
        fact = new ErrnoFact(text.Substring(0, dot), text.Substring(dot + 1));
        return null;
    }

    private string? ParseTypedef(string text, out Fact? fact)
    {
        fact = null;
        int at = text.IndexOf(" type=", StringComparison.Ordinal);
        if (at <= 0 || KeyedValue.Last(text, " type=") is not { Length: > 0 } spelled)
            return "a typedef reads 'typedef NAME type=TYPE'";
        if (Type(spelled, out string? error) is { } type)
            fact = new TypedefFact(text.Substring(0, at), type);
        return error;
    }

    private CType? Type(string spelled, out string? error)
    {
        error = null;
        if (_types.TryGetValue(spelled, out CType? known))
            return known;
        if (CType.Parse(spelled, out string? wrong) is not { } type)
        {
            error = $"'{spelled}' is not a type of C: {wrong}";
            return null;
        }

        _types.Add(spelled, type);
        return type;
    }
}
