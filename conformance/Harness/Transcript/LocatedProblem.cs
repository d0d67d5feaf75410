// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Transcript;

/// <summary>What is wrong with a transcript, and where, in the form that editors make clickable.</summary>
public sealed record LocatedProblem(string Source, int Line, int Column, string Text)
{
    public override string ToString() => $"{Source}({Line},{Column}): error SYNOS4005: {Text}";
}
