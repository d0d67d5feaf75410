// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Constants and values by what a <see cref="CounterRule"/> asks for.</summary>
internal sealed class ValueIndex(IReadOnlyList<NamedValue> values)
{
    private readonly ILookup<string, NamedValue> _byOwner = values.ToLookup(v => v.Owner, StringComparer.Ordinal);

    private readonly ILookup<(string Owner, long Number), NamedValue> _byNumber = values.Where(v => v.Number is not null).ToLookup(v => (v.Owner, v.Number!.Value));
    private readonly ILookup<(string Family, long Number), NamedValue> _byFamily = values.SelectMany(NumbersOf).ToLookup(n => (n.Value.Family, n.Number), n => n.Value);
    private readonly HashSet<string> _names = [.. values.Select(v => v.Name)];

    private readonly ILookup<string, NamedValue> _countersByStem = values.Where(v => v.Owner.Length != 0)
        .Select(v => (Stem: CounterRule.StemOf(v.Name), Value: v)).Where(v => v.Stem is not null)
        .ToLookup(v => v.Stem!, v => v.Value, StringComparer.Ordinal);

    /// <summary>In the order of the names, so that those that begin alike stand together.</summary>
    private readonly NamedValue[] _byName = [.. values.OrderBy(v => v.Name, StringComparer.Ordinal)];

    /// <summary>Values of enumerations that count a list of that name.</summary>
    public IEnumerable<NamedValue> Counters(string stem) => _countersByStem[stem];

    /// <summary>Whether a value has that name.</summary>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>Whether a value of the list that a counter is in has that number.</summary>
    public bool HasNumber(NamedValue counter, long number) => Listed(counter, number).Any();

    /// <summary>Values of the list that a counter is in, of one number.</summary>
    public IEnumerable<NamedValue> Listed(NamedValue counter, long number) =>
        counter.Owner.Length != 0 ? _byNumber[(counter.Owner, number)] : _byFamily[(counter.Family, number)];

    /// <summary>The list that a counter belongs to, without the counters themselves.</summary>
    public List<NamedValue> Members(NamedValue counter, string stem) =>
    [
        .. (counter.Owner.Length != 0 ? _byOwner[counter.Owner] : BeginningWith(stem + "_"))
            .Where(v => v.Number is not null && CounterRule.StemOf(v.Name) != stem),
    ];

    /// <summary>The number of an ioctl has its place in the driver's list in its last byte.</summary>
    private static IEnumerable<(NamedValue Value, long Number)> NumbersOf(NamedValue value)
    {
        if (value.Number is not { } number)
            yield break;
        yield return (value, number);
        if (IoctlNumber.Of(number, null) is not null)
            yield return (value, number & 0xff);
    }

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
