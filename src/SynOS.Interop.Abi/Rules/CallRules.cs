// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Rules;

/// <summary>Finds calls that can never take more than they do today.</summary>
internal static class CallRules
{
    private static readonly string[] RoomWords = ["reserved", "resv", "rsvd", "spare", "unused", "pad", "flags", "size", "len", "version"];
    private static readonly string[] SizeWords = ["flags", "size", "len", "version"];

    /// <summary>
    /// A record that a call takes needs a way to grow: a reserved, flags or size field, a parameter with its size or flags, or a
    /// version of the whole ABI. An ioctl needs none, because its number has the record's size in it.
    /// </summary>
    public static void CheckRoom(
        IReadOnlyList<Fact> facts, IReadOnlyDictionary<string, SourceLocation> locations, RuleLevel rules, DiagnosticBag diagnostics)
    {
        var calls = facts.OfType<CallFact>().ToList();
        if (rules == RuleLevel.Off || calls.Count == 0
            || facts.OfType<ConstantFact>().Any(c => c.Name.EndsWith("_ABI_VERSION", StringComparison.Ordinal)))
            return;
        var fields = facts.OfType<FieldFact>().ToLookup(f => RecordFact.KeyOf(f.RecordKind, f.Record), f => f.Name, StringComparer.Ordinal);
        foreach (var call in calls.Where(c => !c.Parameters.Any(p => !p.IsPointer && HasWord(p.Name, SizeWords))))
        {
            foreach (var parameter in call.Parameters.Where(p => p.IsPointer))
            {
                var record = parameter.Type.Innermost.With(TypeQualifiers.None).Spelling;
                // A record of another header cannot be mended here.
                if (locations.TryGetValue(record, out var at) && fields.Contains(record) && !fields[record].Any(n => HasWord(n, RoomWords)))
                    diagnostics.Find(rules, DiagnosticIds.NoRoomToGrow, at, $"{record} is what {call.Name} takes, and has no room for more: no reserved, flags or size field, and the call takes none either, so that a new member needs a new call. Add '__u32 flags;' or a reserved field that must be 0, or pass the size.");
            }
        }
    }

    private static bool HasWord(string name, string[] words) => words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase));
}
