// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Emit;

/// <summary>A C file that only compiles when facts are true.</summary>
/// <param name="Text">The file.</param>
/// <param name="Asserted">Each asserted fact by its line of the file, counted from 1.</param>
/// <param name="Skipped">Facts that C cannot be asked about, and why.</param>
internal sealed record CAssertFile(
    string Text,
    IReadOnlyDictionary<int, Fact> Asserted,
    IReadOnlyList<(Fact Fact, string Reason)> Skipped);
