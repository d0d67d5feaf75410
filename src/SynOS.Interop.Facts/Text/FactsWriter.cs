// SPDX-License-Identifier: MIT
using System.Text;
using SynOS.Interop.Facts.Model;

namespace SynOS.Interop.Facts.Text;

/// <summary>Writes facts files and locks.</summary>
internal static class FactsWriter
{
    public const string Licence = "# SPDX-License-Identifier: MIT";

    /// <summary>A facts file for the generator: the lock's lines, what they use of other headers, then where each fact is declared and documented.</summary>
    public static string WriteFacts(FactSet set)
    {
        StringBuilder text = Append(new StringBuilder(), set.All.Select(fact => fact.Line));
        var extra = new List<string>();
        foreach (KeyValuePair<string, SourceLocation> at in set.Locations)
            extra.Add($"at {at.Key} {at.Value.File}:{Digits.Of(at.Value.Line)}:{Digits.Of(at.Value.Column)}");
        foreach (KeyValuePair<string, string> doc in set.Docs)
            extra.Add($"doc {doc.Key} {DocText.Escape(doc.Value)}");
        if (set.Header is not null)
            extra.Add("header " + set.Header);
        if (!set.Measured.IsEvery)
            extra.Add("targets " + set.Measured);
        extra.Sort(StringComparer.Ordinal);
        return Append(text, extra).ToString();
    }

    /// <summary>A lock: the comments, or the licence where there are none, then one fact a line, sorted.</summary>
    public static string WriteLock(FactSet facts, IReadOnlyList<string> comments) =>
        Append(Append(new StringBuilder(), comments.Count == 0 ? [Licence] : comments), facts.Facts.Select(fact => fact.Line)).ToString();

    private static StringBuilder Append(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (string line in lines)
            text.Append(line).Append('\n');
        return text;
    }
}
