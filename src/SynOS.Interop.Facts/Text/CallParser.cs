// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Types;

namespace SynOS.Interop.Facts.Text;

/// <summary>Reads the facts of calls.</summary>
/// <param name="type">Reads a type; null and a reason when the text is none.</param>
internal sealed class CallParser(CallParser.TypeReader type)
{
    public delegate CType? TypeReader(string spelled, out string? error);

    /// <summary>Gives what is wrong; null when nothing is.</summary>
    public string? Parse(string text, out Fact? fact)
    {
        fact = null;
        int space = text.IndexOf(' ');
        int open = text.IndexOf('(');
        int close = open < 0 ? -1 : EndOfGroup(text, open);
        if (space < 0 || open < space || close < 0 || string.CompareOrdinal(text, close, ") ", 0, 2) != 0)
            return "a call reads 'call NUMBER NAME(PARAMETERS) RESULT'";
        if (!int.TryParse(text.Substring(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return $"'{text.Substring(0, space)}' is not a call number";
        var parameters = new List<ParameterFact>();
        foreach (string part in Split(text.Substring(open + 1, close - open - 1)))
        {
            if (ParseParameter(part, out string? wrong) is not { } parameter)
                return wrong;
            parameters.Add(parameter);
        }

        if (type(text.Substring(close + 2), out string? error) is { } result)
            fact = new CallFact(number, text.Substring(space + 1, open - space - 1), parameters, result);
        return error;
    }

    /// <summary>A type with the name in its midst is read as the type without the name, and is right if C declares it so again.</summary>
    private ParameterFact? ParseParameter(string text, out string? error)
    {
        error = $"'{text}' is not a parameter ('in TYPE NAME', 'out TYPE *NAME', 'inout TYPE *NAME')";
        int first = text.IndexOf(' ');
        if (first < 0 || !ParameterFact.Directions.Contains(text.Substring(0, first)))
            return null;
        string declaration = text.Substring(first + 1);
        (int start, int end) = NameIn(declaration);
        if (end <= start || start == 0)
            return null;
        // C has a blank before a name, and none before a length, a parenthesis that closes or the end.
        bool isApart = declaration[start - 1] == ' ' && (end == declaration.Length || declaration[end] is '[' or ')');
        string spelled = declaration.Remove(start, end - start);
        if (type(isApart ? spelled.Remove(start - 1, 1) : spelled, out string? wrong) is not { } parsed)
        {
            error = wrong;
            return null;
        }

        return new ParameterFact(text.Substring(0, first), parsed, declaration.Substring(start, end - start));
    }

    /// <summary>Where C puts the name: behind the stars and qualifiers of the innermost parentheses, else at the end, before lengths.</summary>
    private static (int Start, int End) NameIn(string declaration)
    {
        int group = declaration.IndexOf("(*", StringComparison.Ordinal);
        if (group < 0)
        {
            int last = declaration.IndexOf('[') is >= 0 and var lengths ? lengths : declaration.Length;
            return (declaration.LastIndexOfAny([' ', '*'], Math.Max(0, last - 1)) + 1, last);
        }

        int start = group, end = group;
        while (end < declaration.Length && (start == end || QualifierText.Find(declaration.Substring(start, end - start)) != TypeQualifiers.None))
        {
            start = end;
            while (start < declaration.Length && declaration[start] is '(' or '*' or ' ')
                start++;
            end = declaration.IndexOfAny([')', '[', '(', ' '], start) is >= 0 and var found ? found : declaration.Length;
            if (start == end)
                break;
        }

        return (start, end);
    }

    /// <summary>Parameters are separated by commas, and those of a function that one points to as well, in parentheses.</summary>
    private static IEnumerable<string> Split(string list)
    {
        int start = 0, depth = 0;
        for (int i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth != 0 || string.CompareOrdinal(list, i, ", ", 0, 2) != 0)
                continue;
            yield return list.Substring(start, i - start);
            start = i + 2;
        }

        if (list.Length != 0)
            yield return list.Substring(start);
    }

    private static int EndOfGroup(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return -1;
    }
}
