// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Facts;

/// <summary>Finds what makes a layout fragile and shows in the facts alone.</summary>
internal static class LayoutRules
{
    /// <summary>Bytes that no field names: user space cannot know that it must clear them, and the kernel may leak them.</summary>
    public static void CheckPadding(
        string target,
        IReadOnlyList<Fact> facts,
        IReadOnlyDictionary<string, SourceLocation> locations,
        DiagnosticBag diagnostics)
    {
        var fields = facts.OfType<FieldFact>().ToLookup(f => (f.RecordKind, f.Record));
        foreach (var record in facts.OfType<RecordFact>())
        {
            long end = 0;
            foreach (var field in fields[(record.Kind, record.Name)].OrderBy(f => f.Offset))
            {
                if (field.Offset > end)
                {
                    diagnostics.Error(
                        DiagnosticIds.ImplicitPadding,
                        locations[field.Key],
                        $"{field.Offset - end} bytes of padding before {field.Key} on {target}, at offset {end}: nobody clears them. Name them with a reserved field there, or reorder the fields.");
                }

                end = Math.Max(end, field.End);
            }

            if (record.Size > end)
            {
                diagnostics.Error(
                    DiagnosticIds.ImplicitPadding,
                    locations[record.Key],
                    $"{record.Size - end} bytes of padding at the end of {record.Key} on {target}, at offset {end}: nobody clears them. Name them with a reserved field.");
            }
        }
    }

    /// <summary>One layout for all targets, or a 32-bit program misreads what a 64-bit kernel wrote.</summary>
    public static void CheckTargets(
        IReadOnlyList<Fact> merged, IReadOnlyDictionary<string, SourceLocation> locations, DiagnosticBag diagnostics)
    {
        foreach (var record in merged.OfType<RecordFact>().Where(r => r.Targets.Length != 0))
        {
            var others = merged.OfType<RecordFact>().Where(r => r.Key == record.Key)
                .Select(r => $"size {r.Size}, alignment {r.Align} on {r.Targets}");
            diagnostics.Error(
                DiagnosticIds.LayoutDiffersBetweenTargets,
                locations[record.Key],
                $"{record.Key} differs between targets ({string.Join("; ", others)}): a 32-bit program and a 64-bit kernel would disagree. Use __aligned_u64 for 64-bit fields, and fixed-width types throughout.");
        }

        foreach (var field in merged.OfType<FieldFact>().Where(f => f.Targets.Length != 0))
        {
            diagnostics.Error(
                DiagnosticIds.LayoutDiffersBetweenTargets,
                locations[field.Key],
                $"{field.Key} is at offset {field.Offset} with {field.Size} bytes on {field.Targets} only: a 32-bit program and a 64-bit kernel would disagree. Use __aligned_u64 for 64-bit fields before it, and fixed-width types throughout.");
        }
    }
}
