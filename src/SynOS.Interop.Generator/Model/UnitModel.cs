// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>Where emitted C# goes, and the names that belong to the header as a whole.</summary>
/// <param name="Header">The header as a program includes it: <c>linux/synos_ai.h</c>.</param>
/// <param name="Class">Base name of the header as a C# identifier.</param>
/// <param name="Namespace">Namespace of the emitted types.</param>
internal sealed record UnitModel(string Header, string Class, string Namespace)
{
    public string CallsClass => Class + "_calls";

    public string LayoutClass => Class + "_layout";

    /// <summary>Name of an emitted file. Roslyn compares them without case and refuses <c>@</c>.</summary>
    public string HintName(string part) => $"{Namespace}.{Class}.{part}.g.cs".Replace("@", "");
}
