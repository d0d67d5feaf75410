// SPDX-License-Identifier: MIT

using System.Text;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Lock;

/// <summary>Writes locks: the comments, then one fact a line, sorted.</summary>
internal static class LockWriter
{
    public const string Licence = "# SPDX-License-Identifier: MIT";

    public static string Write(FactSet facts, IReadOnlyList<string> comments)
    {
        var text = new StringBuilder();
        foreach (var comment in comments.Count == 0 ? [Licence] : comments)
            text.Append(comment).Append('\n');
        foreach (var fact in facts.Facts)
            text.Append(fact.Line).Append('\n');
        return text.ToString();
    }
}
