// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;

namespace SynOS.Interop.Facts.Netlink;

/// <summary>
/// A constant of a netlink family, or a value of one of its enumerations: <c>definition synos_ai.kind.net value=3</c>. A
/// flag's value is its mask.
/// </summary>
/// <param name="Family">The family's name.</param>
/// <param name="Enum">The enumeration; empty for a constant.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">A number, or a quoted text.</param>
internal sealed record DefinitionFact(string Family, string Enum, string Name, string Value) : Fact
{
    public override string Key => Enum.Length == 0 ? $"definition {Family}.{Name}" : $"definition {Family}.{Enum}.{Name}";

    public override string Body => $"{Key} value={Value}";
}
