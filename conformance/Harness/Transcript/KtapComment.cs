// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Transcript;

/// <summary>A comment of a KTAP document; <paramref name="Column"/> is where its text begins, behind the mark.</summary>
public sealed record KtapComment(int Line, int Column, string Text);
