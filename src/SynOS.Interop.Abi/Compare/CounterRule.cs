// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>
/// Knows constants that only say how far a list goes, such as <c>__SYNOS_AI_CMD_MAX</c>: they grow with each addition, and
/// programs may not rely on their value. It takes three things: a counter's name, a list that it belongs to (its own
/// enumeration, or the values whose names begin like its own), and that it names the highest value of that list, one more,
/// or the bit above the highest bit, before and after.
/// </summary>
internal sealed class CounterRule(IReadOnlyList<NamedValue> old, IReadOnlyList<NamedValue> @new)
{
    private static readonly string[] Suffixes = ["_AFTER_LAST", "_MAX_SHIFT", "_MAX", "_COUNT", "_CNT", "_LAST", "_NUM", "_NBITS"];
    private static readonly string[] Prefixes = ["NR_", "NUM_", "MAX_"];

    // Each counter asks for its list, so that is looked up and not searched for.
    private readonly ValueIndex _old = new(old);
    private readonly ValueIndex _new = new(@new);

    /// <summary>Whether <paramref name="before"/> became <paramref name="now"/> only because the list became longer.</summary>
    public bool Explains(NamedValue before, NamedValue now) =>
        StemOf(before.Name) is { } stem && now.Number > before.Number
        && (Follows(before, now, _old.Members(before, stem), _new.Members(now, stem)) || FollowsCounter(before, now, stem));

    /// <summary>The name without what makes it a counter's; null when it is no counter's.</summary>
    public static string? StemOf(string name)
    {
        var bare = name.TrimStart('_').TrimEnd('_');
        if (Array.Find(Suffixes, s => bare.EndsWith(s, StringComparison.OrdinalIgnoreCase)) is { } suffix)
            return bare[..^suffix.Length];
        return Array.Find(Prefixes, p => bare.StartsWith(p, StringComparison.OrdinalIgnoreCase)) is { } prefix ? bare[prefix.Length..] : null;
    }

    private static bool Follows(NamedValue before, NamedValue now, List<long> oldMembers, List<long> newMembers)
    {
        // Marks far above the list, such as a flag in the highest bit, were there before and are no part of it.
        var (first, marks) = (before.Number!.Value, oldMembers.Where(m => m > before.Number).ToHashSet());
        var oldList = oldMembers.Where(m => m <= first).ToList();
        var newList = newMembers.Where(m => !marks.Contains(m)).ToList();
        if (oldList.Count == 0 || newList.Count == 0)
            return false;
        var (oldLast, newLast, last) = (oldList.Max(), newList.Max(), now.Number!.Value);
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
