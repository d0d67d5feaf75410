// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Knows constants that tell a version: they are meant to rise, and a part of one begins anew when a greater part rises.</summary>
internal sealed class VersionRule(IReadOnlyList<NamedValue> old, ILookup<string, NamedValue> @new)
{
    private static readonly string[] LastWords = ["VER", "REV", "REVISION", "PATCHLEVEL", "SUBLEVEL"];

    /// <summary>What versions begin with that rose: <c>LINUX_VERSION</c> of <c>LINUX_VERSION_PATCHLEVEL</c>.</summary>
    private readonly HashSet<string> _risen =
        [.. old.Where(v => IsVersion(v.Name) && @new[v.Name].Any(now => now.Key == v.Key && now.Number > v.Number)).Select(v => v.FirstWords)];

    public bool Explains(NamedValue before, NamedValue now) =>
        before.Key == now.Key && IsVersion(before.Name)
        && (now.Number > before.Number || _risen.Contains(before.FirstWords) || (before.Number is null && now.Number is null));

    private static bool IsVersion(string name)
    {
        var words = name.Split('_');
        return words.Any(word => word.EndsWith("VERSION", StringComparison.Ordinal)) || LastWords.Contains(words[^1]);
    }
}
