// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Transcript;

/// <summary>One result line of a KTAP document, with what came before it and belongs to it.</summary>
/// <param name="Line">Line of the result, from 1.</param>
/// <param name="Number">Its number in the plan.</param>
/// <param name="Name">Its name, without the directive.</param>
/// <param name="Ok">Whether the line says <c>ok</c>.</param>
/// <param name="Directive">What stands behind <c>#</c>, such as <c>signal 11</c>; empty when nothing does.</param>
/// <param name="Comments">Comment lines directly before the result, without <c># </c>.</param>
/// <param name="Subtests">The nested suite that the result sums up.</param>
public sealed record KtapTest(
    int Line,
    int Number,
    string Name,
    bool Ok,
    string Directive,
    IReadOnlyList<KtapComment> Comments,
    KtapSuite? Subtests);
