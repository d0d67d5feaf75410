// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Model;

/// <summary>A value of a named enumeration: <c>enum synos_kind.SYNOS_KIND_NET value=3</c>.</summary>
internal sealed record EnumeratorFact(string Enum, string Name, string Value) : Fact
{
    public override string Key => $"enum {Enum}.{Name}";

    public override string Body => $"enum {Enum}.{Name} value={Value}";
}
