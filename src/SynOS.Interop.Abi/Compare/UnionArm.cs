// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Knows members of unions, which may grow as far as the union reaches.</summary>
internal static class UnionArm
{
    /// <summary>
    /// Whether a field that became longer still is within a union, and is the same kind of thing. That the union itself
    /// became larger is a change of its own.
    /// </summary>
    public static bool Grows(ChangeList list, RecordFact record, RecordFact newRecord, FieldFact old, FieldFact now)
    {
        var (before, after) = (BitRange.Of(old), BitRange.Of(now));
        return before.Start == after.Start && after.Length > before.Length && IsSameKind(list, old.Type, now.Type)
            && (record.Kind == "union"
                ? after.End <= newRecord.Size * 8
                : record.Size == newRecord.Size && list.OldFields(record.Key).Any(other => other.Name != old.Name && Frames(other)));

        // Another member that stays reaches at least as far.
        bool Frames(FieldFact other) =>
            BitRange.Of(other).Overlaps(before) && BitRange.Of(other).Contains(after)
            && list.NewFields(newRecord.Key).Any(f => f.Name == other.Name && BitRange.Of(f) == BitRange.Of(other));
    }

    /// <summary>A record with more in it, or an array of more of the same: what was there has its old meaning.</summary>
    private static bool IsSameKind(ChangeList list, CType old, CType now)
    {
        var (before, after) = (list.Before(old), list.Now(now));
        return TypeShape.WithoutLengths(before) == TypeShape.WithoutLengths(after) && (after is ArrayType || after is TagType { IsRecord: true });
    }
}
