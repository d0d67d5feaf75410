// SPDX-License-Identifier: MIT

namespace SynOS.Conformance.Guest.Memory;

/// <summary>What the places are called in the lines that say what is given to a case.</summary>
internal static class Places
{
    private static readonly (string Word, Place Meaning)[] All =
    [
        ("page_end", Place.PageEnd),
        ("read_only", Place.ReadOnly),
        ("unaligned", Place.Unaligned),
        ("half_mapped", Place.HalfMapped),
        ("null", Place.Null),
        ("unmapped", Place.Unmapped),
        ("kernel_pointer", Place.KernelSpace),
        ("non_canonical", Place.NonCanonical),
    ];

    public static ReadOnlySpan<(string Word, Place Meaning)> Words => All;

    public static string NameOf(Place place) => Array.Find(All, word => word.Meaning == place).Word;
}
