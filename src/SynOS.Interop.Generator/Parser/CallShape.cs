// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Parser;

/// <summary>A call as its fact states it, with C# types.</summary>
internal sealed record CallShape(Fact Fact, int Number, string ReturnType, IReadOnlyList<ParameterShape> Parameters)
{
    public string Name => Fact.Name;

    /// <summary>The constant that the header defines for the number.</summary>
    public string NumberName => "__NR_" + Name;
}
