// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Things that are gone and things that came, and which of both state the same.</summary>
internal sealed class Pairing<T>
    where T : notnull
{
    private readonly ILookup<string, T> _come;
    private readonly Func<T, string> _content;

    /// <param name="gone">What is gone.</param>
    /// <param name="come">What came.</param>
    /// <param name="content">All that a thing which is gone states but its name; empty when there is too little to tell it by.</param>
    /// <param name="contentNow">Likewise of what came.</param>
    public Pairing(IEnumerable<T> gone, IEnumerable<T> come, Func<T, string> content, Func<T, string> contentNow)
    {
        (_come, _content) = (come.ToLookup(contentNow, StringComparer.Ordinal), content);
        foreach (var group in gone.GroupBy(content, StringComparer.Ordinal))
        {
            if (group.Key.Length != 0 && group.Take(2).Count() == 1 && _come[group.Key].Take(2).Count() == 1)
                Certain.Add(group.Single(), _come[group.Key].Single());
        }
    }

    /// <summary>One is gone, one came, and both say the same.</summary>
    public Dictionary<T, T> Certain { get; } = [];

    /// <summary>What came and could be a thing that is gone; with several of either nobody can tell.</summary>
    public IReadOnlyList<T> Possible(T gone) => _content(gone) is { Length: > 0 } content && !Certain.ContainsKey(gone) ? [.. _come[content]] : [];

    /// <summary>A sentence about that, with a blank before it; empty when nothing could be it.</summary>
    public string Doubt(T gone, Func<T, string> name) =>
        Possible(gone) is { Count: > 0 } possible ? $" It may be {string.Join(" or ", possible.Select(name))} now: that cannot be told." : "";
}
