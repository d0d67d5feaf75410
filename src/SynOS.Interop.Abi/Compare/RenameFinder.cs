// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>
/// Finds what only has another name. It is certain when one thing is gone, one came, and both say the same; with two that
/// are alike it could be either, and both are reported as they are.
/// </summary>
internal sealed class RenameFinder(ChangeList list)
{
    private readonly HashSet<string> _successors = new(StringComparer.Ordinal);

    public bool IsSuccessor(string key) => _successors.Contains(key);

    /// <summary>Records that hold a renamed one can be told only once that one is known, so it goes on until nothing is found.</summary>
    public void FindRecords()
    {
        FindTagged();
        var gone = list.Old.Records.Where(r => !list.New.TryGet<RecordFact>(r.Key, out _)).ToList();
        var come = list.New.Records.Where(r => !list.Old.TryGet<RecordFact>(r.Key, out _)).ToList();
        bool found;
        do
        {
            gone.RemoveAll(r => list.Renames.Has(r.Key));
            come.RemoveAll(r => IsSuccessor(r.Key));
            found = false;
            var candidates = come.ToLookup(r => Content(r, list.NewFields(r.Key), list.Now), StringComparer.Ordinal);
            foreach (var group in gone.GroupBy(r => Content(r, list.OldFields(r.Key), list.Before), StringComparer.Ordinal).ToList())
            {
                if (group.Key.Length == 0 || group.Count() != 1 || candidates[group.Key].Take(2).Count() != 1)
                    continue;
                var now = candidates[group.Key].Single();
                list.Renames.Add(group.Single().Key, now.Key);
                found |= _successors.Add(now.Key);
            }
        }
        while (found);
    }

    /// <summary>
    /// Whether a type that had no name but its typedef's has a tag now: the typedef is the same one. Facts do not tell it
    /// from a tag that was spelled as the typedef is.
    /// </summary>
    public static bool IsTagged(ChangeList list, string name, string key, string successor) =>
        list.Old.TryGet<TypedefFact>(TypedefFact.KeyOf(name), out var before) && before.Type.Spelling == key
        && list.New.TryGet<TypedefFact>(TypedefFact.KeyOf(name), out var now) && now.Type.Spelling == successor;

    private void FindTagged()
    {
        foreach (var record in list.Old.Records.Where(r => !list.New.TryGet<RecordFact>(r.Key, out _)))
        {
            // What is named by its place is what stands there, whether struct or union.
            var other = RecordComparer.OtherKind(record);
            if (record.Name.Contains("::", StringComparison.Ordinal) && list.New.TryGet<RecordFact>(other, out _) && _successors.Add(other))
            {
                list.Renames.Add(record.Key, other);
                continue;
            }

            if (list.New.TryGet<TypedefFact>(TypedefFact.KeyOf(record.Name), out var now) && now.Type is TagType { IsRecord: true } tag
                && IsTagged(list, record.Name, record.Key, tag.Key) && !list.Old.TryGet<RecordFact>(tag.Key, out _) && _successors.Add(tag.Key))
                list.Renames.Add(record.Key, tag.Key);
        }
    }

    /// <summary>What of that which is gone may be what of that which came.</summary>
    public static Pairing<T> Pair<T>(IEnumerable<T> gone, IEnumerable<T> come, Func<T, string> content, Func<T, string>? contentNow = null)
        where T : notnull => new(gone, come, content, contentNow ?? content);

    /// <summary>All that a record states but its name; empty when there is too little to tell it by.</summary>
    private static string Content(RecordFact record, IReadOnlyList<FieldFact> fields, Func<CType, CType> meaning) => fields.Count == 0
        ? ""
        : FormattableString.Invariant($"{record.Kind} {record.Align} {record.Size}\n{string.Join('\n', fields.Select(f => $"{f.Name} {BitRange.Of(f)} {meaning(f.Type)}"))}");
}
