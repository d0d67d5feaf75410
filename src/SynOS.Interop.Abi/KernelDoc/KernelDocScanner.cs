// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.KernelDoc;

/// <summary>
/// Finds the comments that begin with <c>/**</c> in C text. Macros carry kernel-doc too, and no C parser attaches
/// comments to macros, so the text itself is searched; strings and other comments are stepped over.
/// </summary>
internal static class KernelDocScanner
{
    /// <summary>Each comment with its line and the text between the marks.</summary>
    public static List<(int Line, string Comment)> Scan(string source)
    {
        var found = new List<(int, string)>();
        var line = 1;
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\n':
                    line++;
                    break;
                case '/' when At(source, i, "//"):
                    i = IndexOrEnd(source, '\n', i) - 1;
                    break;
                case '/' when At(source, i, "/*"):
                    var end = source.IndexOf("*/", i + 2, StringComparison.Ordinal);
                    if (end < 0)
                        return found;
                    if (At(source, i, "/**") && end > i + 3 && source[i + 3] != '*')
                        found.Add((line, source[(i + 3)..end]));
                    line += source.AsSpan(i, end - i).Count('\n');
                    i = end + 1;
                    break;
                case '"' or '\'':
                    i = EndOfLiteral(source, i);
                    break;
            }
        }

        return found;
    }

    private static bool At(string source, int index, string text) => string.CompareOrdinal(source, index, text, 0, text.Length) == 0;

    private static int IndexOrEnd(string source, char value, int start)
    {
        var index = source.IndexOf(value, start);
        return index < 0 ? source.Length : index;
    }

    /// <summary>A literal ends on its line: an apostrophe in an #error text must not swallow the rest of the file.</summary>
    private static int EndOfLiteral(string source, int start)
    {
        for (var i = start + 1; i < source.Length; i++)
        {
            if (source[i] == '\n')
                return i - 1;
            if (source[i] == '\\')
                i++;
            else if (source[i] == source[start])
                return i;
        }

        return source.Length;
    }
}
