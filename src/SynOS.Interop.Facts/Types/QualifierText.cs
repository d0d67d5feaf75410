// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Types;

/// <summary>Words of C for qualifiers.</summary>
internal static class QualifierText
{
    private static readonly (string Word, TypeQualifiers Value)[] Words =
        [("const", TypeQualifiers.Const), ("volatile", TypeQualifiers.Volatile), ("restrict", TypeQualifiers.Restrict), ("_Atomic", TypeQualifiers.Atomic)];

    public static string Of(TypeQualifiers qualifiers) =>
        string.Join(" ", Words.Where(word => (qualifiers & word.Value) != 0).Select(word => word.Word));

    /// <summary>The qualifier that a word is; none if it is another word.</summary>
    public static TypeQualifiers Find(string word) =>
        word == "__restrict" ? TypeQualifiers.Restrict : Array.Find(Words, known => known.Word == word).Value;
}
