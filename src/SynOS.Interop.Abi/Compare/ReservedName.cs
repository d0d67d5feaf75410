// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Knows a field that only keeps space by its name, as kernel headers name them.</summary>
internal static class ReservedName
{
    private static readonly string[] Words = ["reserved", "resv", "rsvd", "rsv", "pad", "padding", "unused", "spare"];

    /// <summary>Words that are as often the name of something: a result, the end of a range.</summary>
    private static readonly string[] WeakWords = ["res", "end", "align"];

    /// <summary>reserved, __reserved, reserved2, pad0, __pad, hw_reserved …</summary>
    public static bool Matches(string name) => HasLastWord(name, Words);

    /// <summary>Also <c>__res</c>, <c>res2</c> and <c>end[4]</c>, which no field is called that has a meaning.</summary>
    public static bool Matches(FieldFact field) =>
        Matches(field.Name)
        || (Bare(field.Name).IndexOf('_', StringComparison.Ordinal) < 0 && HasLastWord(field.Name, WeakWords)
            && (field.Name[0] == '_' || char.IsAsciiDigit(field.Name[^1]) || field.Type is ArrayType));

    private static bool HasLastWord(string name, string[] words)
    {
        var bare = Bare(name);
        return words.Contains(bare[(bare.LastIndexOf('_') + 1)..], StringComparer.OrdinalIgnoreCase);
    }

    private static string Bare(string name) => name.Trim('_').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_');
}
