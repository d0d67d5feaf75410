// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Transcript;

namespace SynOS.Conformance.Harness.Verdict;

/// <summary>One named part of a case on which the two programs and the expectation are not of one mind.</summary>
/// <param name="Case">The case.</param>
/// <param name="Part">What differs: <c>errno</c>, <c>out.memory_bytes</c>, a key, or <c>line</c> for a missing or extra line.</param>
/// <param name="Expected">What should be; null when there is nothing.</param>
/// <param name="C">What the C program saw.</param>
/// <param name="CSharp">What the C# program saw.</param>
public sealed record Disagreement(string Case, string Part, string? Expected, string? C, string? CSharp)
{
    public override string ToString() =>
        $"{Case}: {Part}: expected {Show(Expected)}, C saw {Show(C)}, C# saw {Show(CSharp)}";

    private static string Show(string? value) => value switch
    {
        null => "nothing",
        _ when IsFill(value) => $"{value} (the caller's own bytes, not written)",
        _ => value,
    };

    private static bool IsFill(string value) =>
        value.Length > 2
        && MemoryDump.TryParse(value, out MemoryDump dump, out _)
        && !dump.Bytes.ContainsAnyExcept(MemoryDump.Fill);
}
