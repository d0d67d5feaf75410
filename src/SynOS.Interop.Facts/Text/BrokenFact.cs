// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;

namespace SynOS.Interop.Facts.Text;

/// <summary>What can be said of a line that is no fact: a reader leaves out what it is about, and not something else.</summary>
internal static class BrokenFact
{
    private static readonly HashSet<string> Properties = new(StringComparer.Ordinal) { "align", "bit", "offset", "size", "type", "width" };

    /// <summary>The key of the fact that the line begins to state; null when that cannot be told.</summary>
    public static string? KeyOf(string line)
    {
        string[] words = Bare(line).Split([' '], 4);
        return words[0] switch
        {
            "call" when words.Length > 2 => CallFact.KeyOf(words[2].Split('(')[0]),
            "const" or "enum" or "errno" or "struct" or "typedef" or "union" when words.Length > 1 && words[1].Length != 0 => $"{words[0]} {words[1]}",
            _ => null,
        };
    }

    /// <summary>A property of a record or field that is not known; the type comes last and may be made of anything.</summary>
    public static string? UnknownPropertyOf(string line)
    {
        string[] words = Bare(line).Split(' ');
        return words[0] is "struct" or "union"
            ? words.Skip(2).TakeWhile(word => !word.StartsWith("type=", StringComparison.Ordinal)).FirstOrDefault(IsUnknown)
            : null;
    }

    private static bool IsUnknown(string word) =>
        word.IndexOf('=') is > 0 and var end && end + 1 < word.Length && word.Substring(0, end).All(c => c is >= 'a' and <= 'z') && !Properties.Contains(word.Substring(0, end));

    private static string Bare(string line) =>
        line.StartsWith(Fact.ExternPrefix, StringComparison.Ordinal) ? line.Substring(Fact.ExternPrefix.Length) : line;
}
