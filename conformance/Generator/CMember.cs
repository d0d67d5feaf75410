// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Generator;

/// <summary>A member of a shape.</summary>
/// <param name="Form">What kind of member.</param>
/// <param name="Type">C type, of one element; empty for a nested record.</param>
/// <param name="Suffix">What stands behind the name: <c>[3][2]</c>, <c>:5</c>.</param>
/// <param name="Attribute">What stands behind that: <c>packed</c>, <c>aligned(8)</c>, or nothing.</param>
/// <param name="Nested">The record without a tag that it has.</param>
internal sealed record CMember(CMemberForm Form, string Type, string Suffix, string Attribute, CShape? Nested);
