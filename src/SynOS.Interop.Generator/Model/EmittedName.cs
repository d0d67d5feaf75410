// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>Names that C# has and C does not: those who bind names know what is taken by them, and those who emit write them.</summary>
internal static class EmittedName
{
    /// <summary>The nested type that an array member has.</summary>
    public static string BufferOf(string member) => $"_{member}_e__FixedBuffer";

    /// <summary>The constant of a call's number.</summary>
    public static string NumberOf(string call) => "__NR_" + call;
}
