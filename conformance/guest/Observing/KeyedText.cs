// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Conformance.Guest.Native;

namespace SynOS.Conformance.Guest.Observing;

/// <summary>The lines <c>Key: value</c> of a file under /proc/synos.</summary>
internal static class KeyedText
{
    public static string Value(string text, string key) => new(Find(text, key));

    /// <summary>A decimal number, whatever unit follows it.</summary>
    public static ulong Number(string text, string key)
    {
        ReadOnlySpan<char> value = Find(text, key);
        int end = value.IndexOf(' ');
        return ulong.TryParse(end < 0 ? value : value[..end], NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? number
            : throw new BailOutException($"/proc/synos: \"{key}\" is not a number");
    }

    private static ReadOnlySpan<char> Find(string text, string key)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(key, StringComparison.Ordinal)
                && line[key.Length..].StartsWith(": ", StringComparison.Ordinal))
            {
                return line[(key.Length + 2)..];
            }
        }
        throw new BailOutException($"/proc/synos has no \"{key}\"");
    }
}
