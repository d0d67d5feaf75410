// SPDX-License-Identifier: MIT
using System.Text;

namespace SynOS.Interop.Abi.Emit;

/// <summary>
/// A kernel-doc text as the source of a man page: names in their fonts, constants with their values, a line for each
/// sentence, and nothing that roff would take for a request.
/// </summary>
internal sealed class RoffText(FactSet facts)
{
    private const int LineLength = 72;
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();

    public static string Of(string text, FactSet facts)
    {
        var roff = new RoffText(facts);
        foreach (var word in Words(text))
            roff.Add(word);
        roff.EndLine();
        return roff._text.ToString();
    }

    private void Add(List<(bool IsName, string Text)> word)
    {
        if (word.Exists(p => p.IsName))
            AddNamed(word);
        else
            AddPlain(Escape(word[0].Text));
    }

    private void AddPlain(string word)
    {
        if (_line.Length + word.Length >= LineLength)
            EndLine();
        _line.Append(_line.Length == 0 ? "" : " ").Append(word);
        if (word[^1] is '.' or ';' or ':')
            EndLine();
    }

    /// <summary>A word with names in it is a line of its own, whose macro changes fonts between its parts.</summary>
    private void AddNamed(List<(bool IsName, string Text)> word)
    {
        EndLine();
        var font = word.Exists(p => p.IsName && p.Text.Any(char.IsLower)) ? "I" : "B";
        var value = word[0].IsName && facts.TryGet<ConstantFact>(ConstantFact.KeyOf(word[0].Text), out var constant) && long.TryParse(constant.Value, out _)
            ? constant.Value
            : null;
        var parts = value is null ? word : word[..1];
        var macro = (parts.Count, parts[0].IsName) switch
        {
            (1, _) => font,
            (_, true) => font + "R",
            _ => "R" + font,
        };
        _text.Append('.').Append(macro);
        foreach (var part in parts)
            _text.Append(' ').Append(Quote(Escape(part.Text)));
        _text.Append('\n');
        if (value is not null)
            AddPlain($"({value}){Escape(string.Concat(word.Skip(1).Select(p => p.Text)))}");
    }

    private void EndLine()
    {
        if (_line.Length == 0)
            return;
        // A dot or an apostrophe in the first column would make the line a request.
        _text.Append(_line[0] is '.' or '\'' ? @"\&" : "").Append(_line).Append('\n');
        _line.Clear();
    }

    private static IEnumerable<List<(bool IsName, string Text)>> Words(string text)
    {
        var word = new List<(bool, string)>();
        foreach (var (isName, piece) in DocMarks.Split(text))
        {
            if (isName)
            {
                word.Add((true, piece));
                continue;
            }

            var plain = piece.Split([' ', '\n', '\t']);
            for (var i = 0; i < plain.Length; i++)
            {
                if (i > 0 && word.Count != 0)
                {
                    yield return word;
                    word = [];
                }

                if (plain[i].Length != 0)
                    word.Add((false, plain[i]));
            }
        }

        if (word.Count != 0)
            yield return word;
    }

    private static string Escape(string text) => text.Replace(@"\", @"\e", StringComparison.Ordinal).Replace("\"", @"\[dq]", StringComparison.Ordinal);

    private static string Quote(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
