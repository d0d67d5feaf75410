// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SynOS.Conformance.CommandLine.Guest;

/// <summary>
/// A terminal as far as <c>synos</c> uses one: text goes where the cursor is, which is put home and goes to the next row; lines and the rest of the
/// screen are cleared; the other screen comes and goes. Anything else is refused, so that nothing goes by unseen.
/// </summary>
internal sealed partial class TerminalScreen
{
    private const int Rows = 200;

    private readonly StringBuilder[] _rows = [.. Enumerable.Range(0, Rows).Select(_ => new StringBuilder())];
    private int _row;
    private int _column;

    /// <summary>Whether the other screen is shown.</summary>
    public bool IsOther { get; private set; }

    public bool HasCursor { get; private set; } = true;

    /// <summary>What the other screen showed when it was left.</summary>
    public IReadOnlyList<string> Last { get; private set; } = [];

    /// <summary>Everything that was written with a style, in any picture.</summary>
    public List<string> Styled { get; } = [];

    public static TerminalScreen Of(string output)
    {
        var screen = new TerminalScreen();
        bool styled = false;
        foreach (Match part in Part().Matches(output))
        {
            if (part.Groups["text"].Success)
            {
                screen.Put(part.Value);
                if (styled)
                    screen.Styled.Add(part.Value);
            }
            else if (part.Groups["kind"].Value == "m")
            {
                styled = part.Groups["arguments"].Value is not ("" or "0");
            }
            else
            {
                screen.Do(part.Value, part.Groups["arguments"].Value + part.Groups["kind"].Value);
            }
        }

        return screen;
    }

    private void Put(string text)
    {
        StringBuilder row = _rows[_row];
        row.Append(' ', Math.Max(0, _column - row.Length));
        int kept = Math.Min(row.Length - _column, text.Length);
        row.Remove(_column, kept).Insert(_column, text);
        _column += text.Length;
    }

    private void Do(string part, string command)
    {
        switch (command)
        {
            case "" when part == "\r":
                _column = 0;
                break;
            case "" when part == "\n":
                _row++;
                break;
            case "H" or "1;1H":
                (_row, _column) = (0, 0);
                break;
            case "K" or "0K":
                _rows[_row].Length = Math.Min(_rows[_row].Length, _column);
                break;
            case "J" or "0J":
                for (int below = _row; below < Rows; below++)
                    _rows[below].Length = below == _row ? Math.Min(_rows[below].Length, _column) : 0;
                break;
            case "?1049h":
                IsOther = true;
                break;
            case "?1049l":
                IsOther = false;
                Last = [.. _rows.Reverse().SkipWhile(row => row.Length == 0).Reverse().Select(row => row.ToString().TrimEnd())];
                break;
            case "?25h" or "?25l":
                HasCursor = command == "?25h";
                break;
            default:
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"the terminal is told '{part.Replace("\u001b", "ESC", StringComparison.Ordinal)}'"));
        }
    }

    [GeneratedRegex(@"\e\[(?<arguments>[?0-9;]*)(?<kind>[A-Za-z])|(?<text>[^\p{Cc}]+)|[\s\S]")]
    private static partial Regex Part();
}
