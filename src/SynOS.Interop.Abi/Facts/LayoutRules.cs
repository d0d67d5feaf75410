// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Facts;

/// <summary>Finds what makes a layout fragile and shows in the facts alone.</summary>
internal static class LayoutRules
{
    private const string Consequence = "a 32-bit program and a 64-bit kernel would disagree. Use __aligned_u64 for 64-bit fields, and fixed-width types throughout.";

    /// <summary>Bytes that no field names: user space cannot know that it must clear them, and the kernel may leak them.</summary>
    /// <param name="facts">Facts whose layouts are the same for all targets.</param>
    /// <param name="locations">Where each key is declared.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static void CheckPadding(
        IReadOnlyList<Fact> facts, IReadOnlyDictionary<string, SourceLocation> locations, DiagnosticBag diagnostics)
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
                        $"{field.Offset - end} bytes of padding before {field.Key} at offset {end}: nobody clears them. Name them with a reserved field there, or reorder the fields.");
                }

                end = Math.Max(end, field.End);
            }

            if (record.Size > end)
            {
                diagnostics.Error(
                    DiagnosticIds.ImplicitPadding,
                    locations[record.Key],
                    $"{record.Size - end} bytes of padding at the end of {record.Key} at offset {end}: nobody clears them. Name them with a reserved field.");
            }
        }
    }

    /// <summary>One layout for all targets, or a 32-bit program misreads what a 64-bit kernel wrote.</summary>
    public static void CheckTargets(
        IReadOnlyList<Fact> merged, IReadOnlyDictionary<string, SourceLocation> locations, DiagnosticBag diagnostics)
    {
        foreach (var versions in merged.OfType<RecordFact>().Where(r => r.Targets.Length != 0).GroupBy(r => r.Key))
        {
            diagnostics.Error(
                DiagnosticIds.LayoutDiffersBetweenTargets,
                locations[versions.Key],
                $"{versions.Key} differs between targets ({string.Join("; ", versions.Select(r => $"size {r.Size}, alignment {r.Align} on {r.Targets}"))}): {Consequence}");
        }

        foreach (var versions in merged.OfType<FieldFact>().Where(f => f.Targets.Length != 0).GroupBy(f => f.Key))
        {
            diagnostics.Error(
                DiagnosticIds.LayoutDiffersBetweenTargets,
                locations[versions.Key],
                $"{versions.Key} differs between targets ({string.Join("; ", versions.Select(f => $"offset {f.Offset}, {f.Size} bytes on {f.Targets}"))}): {Consequence}");
        }
    }
}
