// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Types that have another name now, so that a field or a parameter of such a type has not changed.</summary>
internal sealed class TypeRenames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Both as facts spell types: <c>struct a</c>, <c>enum e</c>.</summary>
    public void Add(string old, string now) => _names[old] = now;

    public bool Has(string old) => _names.ContainsKey(old);

    /// <summary>The new name; null when the type was not renamed.</summary>
    public string? Find(string old) => _names.GetValueOrDefault(old);

    /// <summary>A type of before as it is spelled now: <c>struct a[4]</c> becomes <c>struct b[4]</c>.</summary>
    public CType Apply(CType type) => _names.Count == 0
        ? type
        : type.Replace(named => named is TagType tag && Find(tag.Key) is { } now ? CType.Parse(now).With(named.Qualifiers) : named);
}
