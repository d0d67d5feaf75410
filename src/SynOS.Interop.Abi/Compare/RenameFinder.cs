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
        var gone = list.Old.Records.Where(r => !list.New.TryGet<RecordFact>(r.Key, out _)).ToList();
        var come = list.New.Records.Where(r => !list.Old.TryGet<RecordFact>(r.Key, out _)).ToList();
        bool found;
        do
        {
            gone.RemoveAll(r => list.Renames.Has(r.Key));
            come.RemoveAll(r => IsSuccessor(r.Key));
            found = false;
            var candidates = come.ToLookup(r => Content(r, list.NewFields(r.Key), renames: null), StringComparer.Ordinal);
            foreach (var group in gone.GroupBy(r => Content(r, list.OldFields(r.Key), list.Renames), StringComparer.Ordinal).ToList())
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

    /// <summary>The pairs of names that are certain among what is gone and what came.</summary>
    public static Dictionary<T, T> Pair<T>(IEnumerable<T> gone, IEnumerable<T> come, Func<T, string> content)
        where T : notnull
    {
        var candidates = come.ToLookup(content, StringComparer.Ordinal);
        var pairs = new Dictionary<T, T>();
        foreach (var group in gone.GroupBy(content, StringComparer.Ordinal))
        {
            if (group.Key.Length != 0 && group.Take(2).Count() == 1 && candidates[group.Key].Take(2).Count() == 1)
                pairs.Add(group.Single(), candidates[group.Key].Single());
        }

        return pairs;
    }

    /// <summary>All that a record states but its name; empty when there is too little to tell it by.</summary>
    private static string Content(RecordFact record, IReadOnlyList<FieldFact> fields, TypeRenames? renames) => fields.Count == 0
        ? ""
        : FormattableString.Invariant($"{record.Kind} {record.Align} {record.Size}\n{string.Join('\n', fields.Select(f => $"{f.Name} {BitRange.Of(f)} {EquivalentTypes.Canonical(renames?.Apply(f.Type) ?? f.Type)}"))}");
}
