// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Binding;

/// <summary>Names of C. A record or enumeration without a tag is named by its place, <c>outer::member</c>, and nested in C#.</summary>
internal static class CName
{
    private const string Inside = "::";

    /// <summary>Whether C# can have the name of a type, nested or not.</summary>
    public static bool IsTypeName(string name) => name.Split([Inside], StringSplitOptions.None).All(IsIdentifier);

    /// <summary>Whether C# can have the name as it is.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0 && name[0] is not (>= '0' and <= '9') && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    /// <summary>The last part of a record's or enumeration's name as a C# name: <c>_a_e__Struct</c> for <c>struct s::a</c>.</summary>
    public static string Simple(string kind, string name)
    {
        int last = name.LastIndexOf(Inside, StringComparison.Ordinal);
        return last < 0 ? name : $"_{name.Substring(last + Inside.Length)}_e__{char.ToUpperInvariant(kind[0])}{kind.Substring(1)}";
    }

    /// <summary>Name of the record that another is nested in by its name; null if it is not nested.</summary>
    public static string? Outer(string name) => name.LastIndexOf(Inside, StringComparison.Ordinal) is var last and >= 0 ? name.Substring(0, last) : null;

    /// <summary>Name of the record that is nested in no other.</summary>
    public static string Outermost(string name) => name.IndexOf(Inside, StringComparison.Ordinal) is var first and >= 0 ? name.Substring(0, first) : name;
}
