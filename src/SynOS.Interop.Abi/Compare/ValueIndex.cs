// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Constants and values by what a <see cref="CounterRule"/> asks for.</summary>
internal sealed class ValueIndex(IReadOnlyList<NamedValue> values)
{
    private readonly ILookup<string, NamedValue> _byOwner = values.ToLookup(v => v.Owner, StringComparer.Ordinal);

    private readonly ILookup<string, NamedValue> _countersByStem = values.Where(v => v.Owner.Length != 0)
        .Select(v => (Stem: CounterRule.StemOf(v.Name), Value: v)).Where(v => v.Stem is not null)
        .ToLookup(v => v.Stem!, v => v.Value, StringComparer.Ordinal);

    /// <summary>In the order of the names, so that those that begin alike stand together.</summary>
    private readonly NamedValue[] _byName = [.. values.OrderBy(v => v.Name, StringComparer.Ordinal)];

    /// <summary>Values of enumerations that count a list of that name.</summary>
    public IEnumerable<NamedValue> Counters(string stem) => _countersByStem[stem];

    /// <summary>The numbers of the list that a counter belongs to, without the counters themselves.</summary>
    public List<long> Members(NamedValue counter, string stem) =>
    [
        .. (counter.Owner.Length != 0 ? _byOwner[counter.Owner] : BeginningWith(stem + "_"))
            .Where(v => v.Number is not null && CounterRule.StemOf(v.Name) != stem)
            .Select(v => v.Number!.Value),
    ];

    private IEnumerable<NamedValue> BeginningWith(string prefix)
    {
        var (low, high) = (0, _byName.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_byName[middle].Name, prefix) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < _byName.Length && _byName[low].Name.StartsWith(prefix, StringComparison.Ordinal); low++)
            yield return _byName[low];
    }
}
