// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Rules;

/// <summary>Finds what makes a layout fragile and shows in the facts alone.</summary>
internal static class LayoutRules
{
    private const string Consequence = "a 32-bit program and a 64-bit kernel would disagree. Use __aligned_u64 for 64-bit fields, and fixed-width types throughout.";

    private static readonly string[] Explained = [DiagnosticIds.PointerInRecord, DiagnosticIds.ArchitectureDependentField, DiagnosticIds.BitField];

    /// <summary>Bytes that no field names: user space cannot know that it must clear them, and the kernel may leak them.</summary>
    /// <param name="facts">Facts of one target.</param>
    /// <param name="locations">Where each key is declared.</param>
    /// <param name="rules">What becomes of findings.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static void CheckPadding(
        IReadOnlyList<Fact> facts, IReadOnlyDictionary<string, SourceLocation> locations, RuleLevel rules, DiagnosticBag diagnostics)
    {
        if (rules == RuleLevel.Off)
            return;
        var fields = facts.OfType<FieldFact>().Where(f => !f.IsExtern).ToLookup(f => (f.RecordKind, f.Record));
        foreach (var record in facts.OfType<RecordFact>().Where(r => !r.IsExtern))
        {
            long end = 0;
            // What a bit-field leaves over is a matter of bit-fields.
            var afterBits = false;
            foreach (var field in fields[(record.Kind, record.Name)].OrderBy(f => f.Offset))
            {
                if (field.Offset > end && !afterBits)
                {
                    diagnostics.Find(
                        rules,
                        DiagnosticIds.ImplicitPadding,
                        locations[field.Key],
                        $"{field.Offset - end} bytes of padding before {field.Key} at offset {end}: nobody clears them. Name them with a reserved field there, or reorder the fields.");
                }

                if (field.End >= end)
                    afterBits = field.Bits is not null;
                end = Math.Max(end, field.End);
            }

            if (record.Size > end && end != 0 && !afterBits)
            {
                diagnostics.Find(
                    rules,
                    DiagnosticIds.ImplicitPadding,
                    locations[record.Key],
                    $"{record.Size - end} bytes of padding at the end of {record.Key} at offset {end}: nobody clears them. Name them with a reserved field.");
            }
        }
    }

    /// <summary>One layout for all targets, or a 32-bit program misreads what a 64-bit kernel wrote.</summary>
    /// <param name="merged">Facts of all targets.</param>
    /// <param name="locations">Where each key is declared.</param>
    /// <param name="rules">What becomes of findings.</param>
    /// <param name="diagnostics">Takes the findings, and has those about single fields already.</param>
    public static void CheckTargets(
        IReadOnlyList<Fact> merged, IReadOnlyDictionary<string, SourceLocation> locations, RuleLevel rules, DiagnosticBag diagnostics)
    {
        if (rules == RuleLevel.Off)
            return;
        var versions = new Dictionary<string, List<Fact>>(StringComparer.Ordinal);
        foreach (var fact in merged.Where(f => !f.IsExtern && !f.Targets.IsEvery && f is RecordFact or FieldFact))
        {
            if (!versions.TryGetValue(fact.Key, out var list))
                versions.Add(fact.Key, list = []);
            list.Add(fact);
        }

        // What is more particular already explains why targets differ, also for the records that it is in: a finding about a
        // field, or that another record differs which is reported itself.
        var explained = diagnostics.Where(d => Explained.Contains(d.Id)).Select(d => d.Message[..d.Message.IndexOf('.', StringComparison.Ordinal)])
            .ToHashSet(StringComparer.Ordinal);
        var types = merged.OfType<FieldFact>().ToLookup(f => RecordFact.KeyOf(f.RecordKind, f.Record), f => f.Type.Element, StringComparer.Ordinal);
        foreach (var (key, list) in versions.Where(v => v.Value.Count > 1))
        {
            var owner = list[0] is FieldFact field ? RecordFact.KeyOf(field.RecordKind, field.Record) : key;
            // Where the record itself differs that says it; a field is of interest when only fields do.
            if ((key != owner && versions.TryGetValue(owner, out var records) && records.Count > 1) || IsExplained(owner, explained, versions, types))
                continue;
            diagnostics.Find(
                rules,
                DiagnosticIds.LayoutDiffersBetweenTargets,
                locations[key],
                $"{key} differs between targets ({string.Join("; ", list.Select(Describe))}): {Consequence}");
        }
    }

    private static string Describe(Fact fact) => fact switch
    {
        RecordFact r => FormattableString.Invariant($"size {r.Size}, alignment {r.Align} on {r.Targets}"),
        FieldFact { Bits: var (bit, width) } f => FormattableString.Invariant($"bit {bit}, {width} bits on {f.Targets}"),
        FieldFact f => FormattableString.Invariant($"offset {f.Offset}, {f.Size} bytes on {f.Targets}"),
        _ => fact.Body,
    };

    private static bool IsExplained(string record, HashSet<string> explained, Dictionary<string, List<Fact>> differing, ILookup<string, CType> types)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([record]);
        while (open.TryPop(out var key))
        {
            if (!seen.Add(key))
                continue;
            if (explained.Contains(key) || (key != record && differing.TryGetValue(key, out var versions) && versions.Count > 1))
                return true;
            foreach (var type in types[key])
                open.Push(type.Innermost.With(TypeQualifiers.None).Spelling);
        }

        return false;
    }
}
