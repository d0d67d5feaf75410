// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Generator;

/// <summary>A struct or union that a property test makes up.</summary>
/// <param name="IsUnion">Whether it is a union.</param>
/// <param name="Attribute">What stands behind its brace: <c>packed</c>, <c>aligned(16)</c>, or nothing.</param>
/// <param name="Members">Its members.</param>
internal sealed record CShape(bool IsUnion, string Attribute, IReadOnlyList<CMember> Members)
{
    public string Kind => IsUnion ? "union" : "struct";
}
