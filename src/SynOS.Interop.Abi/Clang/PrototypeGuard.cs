// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// Finds the macros that show the prototypes of calls, which ordinary includes do not see. The header names them itself
/// (<c>#ifdef __SYNOS_AI_PROTOTYPES</c>), so that it keeps its meaning under another file name.
/// </summary>
internal static class PrototypeGuard
{
    private const string Suffix = "_PROTOTYPES";

    public static IReadOnlyList<string> Find(string source)
    {
        var guards = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = source.IndexOf(Suffix, StringComparison.Ordinal); at >= 0; at = source.IndexOf(Suffix, at + 1, StringComparison.Ordinal))
        {
            var end = at + Suffix.Length;
            // Asked first, so that each word is gone back over once, however often it has the suffix in it.
            if (end < source.Length && IsIdentifier(source[end]))
                continue;
            var start = at;
            while (start > 0 && IsIdentifier(source[start - 1]))
                start--;
            if (source.AsSpan(start).StartsWith("__", StringComparison.Ordinal))
                guards.Add(source[start..end]);
        }

        return [.. guards];
    }

    private static bool IsIdentifier(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
