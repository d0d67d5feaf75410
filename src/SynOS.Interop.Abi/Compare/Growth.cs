// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>
/// Knows the records that may grow at their end, because the kernel learns from each caller how much of them it has, or
/// because they lie in a union that has room. A field named <c>size</c> proves nothing.
/// </summary>
internal sealed class Growth(ChangeList list)
{
    // Asked for each record that grew, so what the answers need is gathered once.
    private readonly ILookup<string, FieldFact> _holders = list.New.Facts.OfType<FieldFact>()
        .Select(f => (Held: list.Now(f.Type).Element as TagType, Field: f)).Where(f => f.Held is { IsRecord: true })
        .ToLookup(f => f.Held!.Key, f => f.Field, StringComparer.Ordinal);

    private readonly SizeOfCallers _callers = new(list);
    private readonly SizeVersions _versions = new(list);
    private readonly IoctlNumbers _ioctls = new(list);

    /// <summary>The rule that allows it; null when none does, or when the record did not grow.</summary>
    public ChangeRule? Find(RecordFact old, RecordFact now)
    {
        if (now.Size <= old.Size || now.Align != old.Align)
            return null;
        var holders = _holders[now.Key].ToList();
        // Inside another record it moves what follows, whatever its callers pass.
        if (!holders.TrueForAll(IsRoomy))
            return null;
        if (holders.Count != 0 && now.Name.Contains("::", StringComparison.Ordinal))
            return ChangeRules.RecordGrownInUnion;
        if (_callers.PassIt(old) || _versions.HasNext(old, now))
            return ChangeRules.RecordGrown;
        return KeepsFields(old, now) && !_callers.Take(old) && (BeginsWithLength(old) || _ioctls.MayCarry(old, now)) ? ChangeRules.RecordGrownByLength : null;
    }

    /// <summary>What follows from a growth that a rule allows.</summary>
    public static string Explain(ChangeRule rule) =>
        rule == ChangeRules.RecordGrown ? "it grew at its end, and programs built before pass the size that they know."
        : rule == ChangeRules.RecordGrownInUnion ? "it grew at its end, within a union that is as large as before."
        : "it grew at its end, and its length goes with it (in the number of an ioctl, argsz, netlink, getsockopt) as far as the header says.";

    private bool IsRoomy(FieldFact now)
    {
        var owner = FactKey.OwnerOf(now.Key);
        // What is new itself was never smaller.
        if (!list.Old.TryGet<RecordFact>(owner, out _))
            return true;
        return list.Old.TryGet<RecordFact>(owner, out var before) && list.New.TryGet<RecordFact>(owner, out var after)
            && list.OldFields(owner).FirstOrDefault(f => f.Name == now.Name) is { } old
            && UnionArm.Grows(list, before, after, old, now);
    }

    /// <summary>As the kernel's records for VFIO and others do.</summary>
    private bool BeginsWithLength(RecordFact record) => list.OldFields(record.Key) is [{ Name: "argsz" }, ..];

    private bool KeepsFields(RecordFact old, RecordFact now)
    {
        var after = list.NewFields(now.Key).ToLookup(f => f.Name, BitRange.Of, StringComparer.Ordinal);
        return list.OldFields(old.Key).Where(f => !ReservedName.Matches(f)).All(f => after[f.Name].Any(place => IsStill(BitRange.Of(f), place)));

        // Only a union has room for a member that became longer.
        bool IsStill(BitRange before, BitRange place) =>
            old.Kind == "union" ? place.Start == before.Start && place.Length >= before.Length : place == before;
    }
}
