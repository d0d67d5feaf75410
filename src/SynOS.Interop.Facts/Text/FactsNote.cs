// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.Interop.Facts.Model;

namespace SynOS.Interop.Facts.Text;

/// <summary>Lines that say something about a fact: where it is declared, what is said of it. A key in them is two words.</summary>
internal static class FactsNote
{
    /// <summary>Beyond any file, and far enough below what an <c>int</c> holds that columns can be added to.</summary>
    private const int MostLines = 999_999_999;

    private static readonly string[] Words = ["at", "doc", "header", "targets"];

    /// <summary>The word that makes a line one that only a facts file has; null for every other line.</summary>
    public static string? WordOf(string line) => Array.Find(Words, word => line.StartsWith(word + " ", StringComparison.Ordinal));

    /// <summary>The file may have blanks and colons in its name.</summary>
    public static (string Key, SourceLocation At)? ParseLocation(string line, out string? error)
    {
        int key = EndOfKey(line, 3);
        int column = line.LastIndexOf(':');
        int row = column <= 0 ? -1 : line.LastIndexOf(':', column - 1);
        if (key < 0 || row < key
            || !int.TryParse(line.Substring(row + 1, column - row - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            || !int.TryParse(line.Substring(column + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int position)
            || number is < 1 or > MostLines || position is < 1 or > MostLines)
        {
            error = "a location reads 'at KEY FILE:LINE:COLUMN', counted from 1";
            return null;
        }

        error = null;
        return (line.Substring(3, key - 3), new SourceLocation(line.Substring(key + 1, row - key - 1), number, position));
    }

    public static (string Key, string Text)? ParseDoc(string line, out string? error)
    {
        int key = EndOfKey(line, 4);
        error = key < 0 ? "a text reads 'doc KEY TEXT'" : null;
        return key < 0 ? null : (line.Substring(4, key - 4), DocText.Unescape(line.Substring(key + 1)));
    }

    private static int EndOfKey(string line, int start)
    {
        int first = line.IndexOf(' ', start);
        return first < 0 ? -1 : line.IndexOf(' ', first + 1);
    }
}
