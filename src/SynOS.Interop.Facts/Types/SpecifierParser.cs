// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Types;

/// <summary>Reads the first part of a type, which names what the declarator then makes pointers, arrays and functions of.</summary>
internal static class SpecifierParser
{
    /// <summary>Words that together name a type of the language.</summary>
    private static readonly HashSet<string> Language =
    [
        "void", "_Bool", "bool", "char", "short", "int", "long", "signed", "unsigned", "float", "double", "__int128", "_Complex",
        "_Float16", "__fp16", "__bf16", "__float128", "__ibm128",
    ];

    private const string Vector = "__attribute__((__vector_size__(";

    /// <param name="scanner">Text of the type.</param>
    /// <param name="parseType">Reads a whole type, where one stands inside of this one.</param>
    public static CType? Parse(CTypeScanner scanner, Func<CType?> parseType)
    {
        var qualifiers = TypeQualifiers.None;
        while (QualifierText.Find(scanner.PeekWord()) is not TypeQualifiers.None and var qualifier)
        {
            qualifiers |= qualifier;
            scanner.TakeWord();
            scanner.Take(' ');
        }

        CType? type = scanner.Take(Vector) ? ParseVector(scanner, parseType) : ParseName(scanner);
        SkipBlankBeforeDeclarator(scanner);
        return type?.With(qualifiers);
    }

    private static CType? ParseName(CTypeScanner scanner)
    {
        string word = scanner.PeekWord();
        if (word is "struct" or "union" or "enum")
            return ParseTag(scanner);
        if (word.Length == 0 || word[0] is >= '0' and <= '9')
            return Fail(scanner, $"a type is expected at '{scanner.Rest}'");
        if (!Language.Contains(word) && word != "_BitInt")
            return new NamedType(scanner.TakeWord());
        var words = new List<string>();
        while (Language.Contains(scanner.PeekWord()))
        {
            words.Add(scanner.TakeWord());
            // The blank before a declarator is not one between words.
            if (!scanner.Take(' '))
                break;
        }

        if (scanner.PeekWord() == "_BitInt" && (words is [] or ["unsigned"]))
            return ParseBitPrecise(scanner, words.Count == 0);
        scanner.Back(' ');
        return new NamedType(string.Join(" ", words));
    }

    private static TagType? ParseTag(CTypeScanner scanner)
    {
        string keyword = scanner.TakeWord();
        string name = scanner.Take(' ') ? scanner.TakeWord() : "";
        if (name.Length != 0)
            return new TagType(keyword, name);
        Fail(scanner, $"a {keyword} has a name");
        return null;
    }

    private static CType? ParseBitPrecise(CTypeScanner scanner, bool isSigned)
    {
        scanner.TakeWord();
        return scanner.Take('(') && scanner.TakeNumber() is > 0 and <= int.MaxValue and { } width && scanner.Take(')')
            ? new BitPreciseType((int)width, isSigned)
            : Fail(scanner, "a bit-precise integer reads '_BitInt(N)'");
    }

    private static CType? ParseVector(CTypeScanner scanner, Func<CType?> parseType) =>
        scanner.TakeNumber() is > 0 and <= int.MaxValue and { } lanes && scanner.Take(" * sizeof(") && parseType() is not null
            && scanner.Take(")))) ") && ParseName(scanner) is { } lane
            ? new VectorType(lane, (int)lanes)
            : Fail(scanner, "a vector reads '__attribute__((__vector_size__(N * sizeof(TYPE)))) TYPE'");

    private static void SkipBlankBeforeDeclarator(CTypeScanner scanner)
    {
        if (scanner.Take(' ') && !scanner.IsBeforeDeclarator)
            scanner.Fail($"a declarator is expected at '{scanner.Rest}'");
    }

    private static CType? Fail(CTypeScanner scanner, string error)
    {
        scanner.Fail(error);
        return null;
    }
}
