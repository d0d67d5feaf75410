// SPDX-License-Identifier: MIT
using System.Text;

namespace SynOS.Interop.Abi.KernelDoc;

/// <summary>Joins the wrapped lines of a comment into paragraphs, list items and literal blocks.</summary>
internal static class ParagraphJoiner
{
    public static string Join(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder();
        var blank = false;
        var literal = false;
        foreach (var line in lines)
        {
            var trimmed = line.Trim();
            if (trimmed.Length == 0)
            {
                blank = true;
                continue;
            }

            if (literal && !char.IsWhiteSpace(line[0]))
                literal = false;
            if (text.Length != 0)
            {
                var startsItem = trimmed.StartsWith("* ", StringComparison.Ordinal) || trimmed.StartsWith("- ", StringComparison.Ordinal);
                text.Append(blank ? "\n\n" : startsItem || literal ? "\n" : " ");
            }

            text.Append(literal ? line : trimmed);
            // A paragraph that ends in two colons introduces an indented block that keeps its lines.
            literal |= trimmed.EndsWith("::", StringComparison.Ordinal);
            blank = false;
        }

        return text.ToString();
    }
}
