// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>
/// Knows constants that only say how far a list goes, such as <c>__SYNOS_AI_CMD_MAX</c>: they grow with each addition, and
/// programs may not rely on their value. It takes a counter's name, a list that it stands at the end of (its own
/// enumeration, or values whose names begin like its own), and that it moved as far as names came which take the numbers in
/// between. A limit that grows beside a size is none: no name came.
/// </summary>
internal sealed class CounterRule(IReadOnlyList<NamedValue> old, IReadOnlyList<NamedValue> @new)
{
    /// <summary>More than any list grows at once, and little enough to be looked through.</summary>
    private const int MostAdded = 4096;

    private static readonly string[] Suffixes =
        ["_AFTER_LAST", "_MAX_SHIFT", "_MAX_BIT", "_MAX_ID", "_MAX_ATTR", "_MAX_TYPE", "_MAX", "_COUNT", "_CNT", "_LAST", "_NUM_OPS", "_NUM_ELEMS", "_NUM_IRQS", "_NUMHOOKS", "_NUM", "_NBITS", "_END", "_NR", "_TLSMAX"];

    private static readonly string[] Prefixes = ["NR_", "NUM_", "MAX_"];

    /// <summary>One of these anywhere in a name, or two underscores before it, is enough where the numbers themselves prove the list.</summary>
    private static readonly string[] Words = ["MAX", "NUM", "NR", "CNT", "COUNT", "LAST", "END", "NBITS", "NUMHOOKS", "TLSMAX"];

    // Each counter asks for its list, so that is looked up and not searched for.
    private readonly ValueIndex _old = new(old);
    private readonly ValueIndex _new = new(@new);

    /// <summary>Whether <paramref name="before"/> became <paramref name="now"/> only because the list became longer.</summary>
    public bool Explains(NamedValue before, NamedValue now) =>
        now.Number > before.Number
        && ((IsCounter(before.Name) && Fills(before, now))
            || (StemOf(before.Name) is { } stem
                && (Follows(before, now, _old.Members(before, stem), _new.Members(now, stem)) || FollowsCounter(before, now, stem))));

    private static bool IsCounter(string name) => name.StartsWith("__", StringComparison.Ordinal) || name.ToUpperInvariant().Split('_').Any(Words.Contains);

    /// <summary>The name without what makes it a counter's; null when it is no counter's.</summary>
    public static string? StemOf(string name)
    {
        var bare = name.Trim('_');
        if (Array.Find(Suffixes, s => bare.EndsWith(s, StringComparison.OrdinalIgnoreCase)) is { } suffix)
            return bare[..^suffix.Length];
        return Array.Find(Prefixes, p => bare.StartsWith(p, StringComparison.OrdinalIgnoreCase)) is { } prefix ? bare[prefix.Length..] : null;
    }

    /// <summary>New names take every number from the old end to the new one, and the name before it is still there.</summary>
    private bool Fills(NamedValue before, NamedValue now)
    {
        var (first, last) = (before.Number!.Value, now.Number!.Value);
        if (last - first > MostAdded)
            return false;
        // The counter is one more than the last of its list, or names the last itself.
        return (_old.HasNumber(before, first - 1) && AreNew(now, first, last - 1))
            || (_old.Listed(before, first).Any(v => v.Name != before.Name && !IsCounter(v.Name)) && AreNew(now, first + 1, last));
    }

    private bool AreNew(NamedValue counter, long first, long last)
    {
        for (var number = first; number <= last; number++)
        {
            if (!_new.Listed(counter, number).Any(v => !_old.Has(v.Name)))
                return false;
        }

        return true;
    }

    private bool Follows(NamedValue before, NamedValue now, List<NamedValue> oldMembers, List<NamedValue> newMembers)
    {
        // Marks far above the list, such as a flag in the highest bit, were there before and are no part of it.
        var (first, marks) = (before.Number!.Value, oldMembers.Where(m => m.Number > before.Number).Select(m => m.Name).ToHashSet());
        var oldList = oldMembers.Where(m => m.Number <= first).ToList();
        var newList = newMembers.Where(m => !marks.Contains(m.Name)).ToList();
        if (oldList.Count == 0 || newList.Count == 0)
            return false;
        var (oldLast, newLast, last) = (oldList.Max(m => m.Number!.Value), newList.Max(m => m.Number!.Value), now.Number!.Value);
        // What made the list longer is a name that came; a name of before with another number is a change of its own.
        if (!newList.Exists(m => m.Number == newLast && !_old.Has(m.Name)))
            return false;
        return (first == oldLast && last == newLast)
            || (first - 1 == oldLast && last - 1 == newLast)
            || (long.IsPow2(oldLast) && long.IsPow2(newLast) && first / 2 == oldLast && last / 2 == newLast && long.IsPow2(first) && long.IsPow2(last));
    }

    /// <summary>A macro that repeats a counter of an enumeration: <c>#define X_MAX (__X_MAX - 1)</c>.</summary>
    private bool FollowsCounter(NamedValue before, NamedValue now, string stem) => _old.Counters(stem).Any(o =>
        o.Number - before.Number is 0 or 1
        && _new.Counters(stem).FirstOrDefault(n => n.Key == o.Key) is { } counter
        && counter.Number - now.Number == o.Number - before.Number
        && Follows(o, counter, _old.Members(o, stem), _new.Members(counter, stem)));
}
