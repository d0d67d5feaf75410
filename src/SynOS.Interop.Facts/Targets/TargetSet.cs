// SPDX-License-Identifier: MIT
using System.Collections;

namespace SynOS.Interop.Facts.Targets;

/// <summary>
/// The targets that something holds for. The default value names none and means every one, as a fact without targets does; so a set
/// that names all seven is not the same: it was measured for just these.
/// </summary>
internal readonly struct TargetSet : IEquatable<TargetSet>, IEnumerable<Target>
{
    private readonly byte _named;

    private TargetSet(int named) => _named = (byte)named;

    /// <summary>Whether no target is named, so that all are meant.</summary>
    public bool IsEvery => _named == 0;

    /// <summary>How many are named.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            for (int bits = _named; bits != 0; bits &= bits - 1)
                count++;
            return count;
        }
    }

    public static TargetSet Of(IEnumerable<Target> targets) => new(targets.Aggregate(0, (named, target) => named | (1 << target.Index)));

    public static TargetSet Of(params Target[] targets) => Of((IEnumerable<Target>)targets);

    /// <summary>Reads names that are separated by commas and in their order; null when they are not.</summary>
    public static TargetSet? Parse(string text)
    {
        int named = 0;
        foreach (string name in text.Split(','))
        {
            // In order means that no bit at or above the target's is set yet; that also refuses a name twice.
            if (Target.Find(name) is not { } target || named >> target.Index != 0)
                return null;
            named |= 1 << target.Index;
        }

        return new TargetSet(named);
    }

    /// <summary>Reads names that are separated by commas, each of them once; null when they are not.</summary>
    public static TargetSet? ParseAnyOrder(string text)
    {
        string[] names = text.Split(',');
        string[] ordered = [.. Target.All.Select(target => target.Name).Where(names.Contains)];
        return ordered.Length == names.Length ? Parse(string.Join(",", ordered)) : null;
    }

    public static bool operator ==(TargetSet left, TargetSet right) => left.Equals(right);

    public static bool operator !=(TargetSet left, TargetSet right) => !left.Equals(right);

    /// <summary>Whether it holds for the target: it is named, or none is.</summary>
    public bool Covers(Target target) => IsEvery || ((_named >> target.Index) & 1) != 0;

    public TargetSet Union(TargetSet other) => IsEvery || other.IsEvery ? default : new(_named | other._named);

    /// <summary>What both hold for; null when they have no target in common.</summary>
    public TargetSet? Intersect(TargetSet other)
    {
        if (IsEvery)
            return other;
        if (other.IsEvery)
            return this;
        int both = _named & other._named;
        return both == 0 ? null : new TargetSet(both);
    }

    public bool Equals(TargetSet other) => _named == other._named;

    public override bool Equals(object? obj) => obj is TargetSet other && Equals(other);

    public override int GetHashCode() => _named;

    /// <summary>The named targets, in their order.</summary>
    public IEnumerator<Target> GetEnumerator()
    {
        foreach (Target target in Target.All)
        {
            if (((_named >> target.Index) & 1) != 0)
                yield return target;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As facts write it: <c>x86_64,aarch64</c>; empty when every target is meant.</summary>
    public override string ToString() => IsEvery ? "" : string.Join(",", this.Select(target => target.Name));
}
