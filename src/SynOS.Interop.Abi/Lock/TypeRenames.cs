// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Lock;

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
    public string Apply(string type)
    {
        var end = type.AsSpan().IndexOfAny('[', '*');
        var name = (end < 0 ? type : type[..end]).TrimEnd();
        return _names.TryGetValue(name, out var now) ? now + type[name.Length..] : type;
    }
}
