// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>What the numbers of ioctls say of a record that grew.</summary>
internal sealed class IoctlNumbers(ChangeList list)
{
    private readonly List<(IoctlNumber Before, IoctlNumber? Now)> _numbers =
    [
        .. list.Old.Constants.Select(c => (Before: IoctlNumber.Of(NamedValue.NumberOf(c.Value), list.Target), Key: c.Key)).Where(c => c.Before is not null)
            .Select(c => (c.Before!.Value, list.New.TryGet<ConstantFact>(c.Key, out var now) ? IoctlNumber.Of(NamedValue.NumberOf(now.Value), list.Target) : null)),
    ];

    private readonly ILookup<long, string> _records = list.Old.All.OfType<RecordFact>().ToLookup(r => r.Size, r => r.Key);

    /// <summary>
    /// Whether nothing contradicts that the record's length goes along. A number that took it and kept the old size does, if
    /// it can be about no other record.
    /// </summary>
    public bool MayCarry(RecordFact old, RecordFact now) =>
        _numbers.Exists(n => n.Before.Size == old.Size && n.Now == n.Before with { Size = now.Size })
        || _records[old.Size].Any(key => key != old.Key)
        || !_numbers.Exists(n => n.Before.Size == old.Size && n.Now == n.Before);
}
