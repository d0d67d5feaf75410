// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// Finds the folder that a header's neighbours are included from, whatever it is called: the nearest one above the header
/// in which a header lies that it includes, or that every header of the kernel may rely on.
/// </summary>
internal static class IncludeRoots
{
    /// <summary>What the reader includes itself.</summary>
    private static readonly string[] Common = ["linux/types.h", "linux/ioctl.h"];

    /// <summary>Null when there is none: the header stands alone.</summary>
    /// <param name="header">The header's full path.</param>
    /// <param name="source">Its text.</param>
    public static string? Find(string header, string source)
    {
        var names = Included(source).Concat(Common).ToList();
        for (var folder = Path.GetDirectoryName(header); folder is not null and not "/"; folder = Path.GetDirectoryName(folder))
        {
            if (names.Exists(name => File.Exists($"{folder}/{name}")))
                return folder;
        }

        return null;
    }

    /// <summary>What stands in angle brackets and in a folder; what has none may be the C library's.</summary>
    private static IEnumerable<string> Included(string source)
    {
        foreach (var line in source.Split('\n'))
        {
            var text = line.AsSpan().TrimStart();
            if (text is not ['#', ..] || !text[1..].TrimStart().StartsWith("include", StringComparison.Ordinal))
                continue;
            var (open, close) = (line.IndexOf('<', StringComparison.Ordinal), line.IndexOf('>', StringComparison.Ordinal));
            if (open >= 0 && close > open && line.IndexOf('/', open) is > 0 and var slash && slash < close)
                yield return line[(open + 1)..close];
        }
    }
}
