// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Text;

/// <summary>Finds what stands behind <c> key=</c> in a line.</summary>
internal static class KeyedValue
{
    /// <summary>The word behind the key; null when the key is not there.</summary>
    public static string? Word(string text, string key)
    {
        if (Last(text, key) is not { } rest)
            return null;
        int end = rest.IndexOf(' ');
        return end < 0 ? rest : rest.Substring(0, end);
    }

    public static long? Number(string text, string key) => Word(text, key) is { } word ? Digits.Read(word) : null;

    /// <summary>All that follows the key, blanks included; null when the key is not there.</summary>
    public static string? Last(string text, string key)
    {
        int start = text.IndexOf(key, StringComparison.Ordinal);
        return start < 0 ? null : text.Substring(start + key.Length);
    }
}
