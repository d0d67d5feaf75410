// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis.CSharp;

namespace SynOS.Interop.Generator.Parser;

/// <summary>C names in C#.</summary>
internal static class CSharpName
{
    /// <summary>A C name as a C# identifier.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>Name of the nested type that an array member has.</summary>
    public static string BufferOf(string member) => $"_{member}_e__FixedBuffer";

    /// <summary>The last part of a record's or enumeration's name: <c>_a_e__Struct</c> for <c>struct s::a</c>.</summary>
    public static string Simple(string kind, string name)
    {
        int last = name.LastIndexOf("::", StringComparison.Ordinal);
        return last < 0 ? Escape(name) : $"_{name.Substring(last + 2)}_e__{char.ToUpperInvariant(kind[0])}{kind.Substring(1)}";
    }

    /// <summary>Name of the record that another is nested in by its name; null if it is not nested.</summary>
    public static string? Outer(string name) => name.LastIndexOf("::", StringComparison.Ordinal) is var last and >= 0 ? name.Substring(0, last) : null;
}
