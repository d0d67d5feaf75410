// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Transcript;

/// <summary>What one program saw, case by case.</summary>
/// <param name="Program">Name for messages: C, C#, expected.</param>
/// <param name="Source">Where the lines were read.</param>
/// <param name="Lines">In the order the cases ran.</param>
/// <param name="Problems">Lines that could not be read, or that contradict their result line.</param>
public sealed record ProgramTranscript(
    string Program,
    string Source,
    IReadOnlyList<TranscriptLine> Lines,
    IReadOnlyList<LocatedProblem> Problems);
