// SPDX-License-Identifier: MIT

using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// Names and spells types the same way whatever the version of libclang, and remembers which ones were mentioned: a fact
/// that mentions a type of another header makes it part of what the facts need.
/// </summary>
internal sealed class TypeNames
{
    private readonly Dictionary<CXCursor, string> _names = new(CursorComparer.Instance);
    private readonly HashSet<CXCursor> _seen = new(CursorComparer.Instance);

    /// <summary>Records, enumerations and typedefs in the order of their first mention.</summary>
    public Queue<CXCursor> Mentioned { get; } = new();

    /// <summary>A type without a tag that stands at a place of its own gets the name of the place.</summary>
    public void Assign(CXCursor declaration, string name) => _names[declaration] = name;

    /// <summary>The name without <c>struct</c>, <c>union</c> or <c>enum</c>; null when there is none.</summary>
    public string? NameOf(CXCursor declaration)
    {
        if (_names.TryGetValue(declaration, out var known))
            return known;
        var name = CursorReader.Name(declaration);
        if (CursorReader.IsUnnamed(name))
        {
            // Older versions leave a name out that only a typedef gives; the type has it in all of them.
            using var spelled = clang.getTypeSpelling(clang.getCursorType(declaration));
            name = spelled.ToString();
            if (CursorReader.IsUnnamed(name) || name.Contains(' ', StringComparison.Ordinal))
                return null;
        }

        _names.Add(declaration, name);
        return name;
    }

    /// <summary>The declaration of the record or enumeration that a field or a typedef is made of, behind arrays and pointers.</summary>
    public static CXCursor? BaseDeclaration(CXType type)
    {
        while (true)
        {
            type = TypeReader.CanonicalElement(type);
            if (type.kind is CXTypeKind.CXType_Record or CXTypeKind.CXType_Enum)
                return clang.getTypeDeclaration(type);
            if (type.kind != CXTypeKind.CXType_Pointer)
                return null;
            type = clang.getPointeeType(type);
        }
    }

    public static string KeywordOf(CXCursor declaration) => clang.getCursorKind(declaration) switch
    {
        CXCursorKind.CXCursor_UnionDecl => "union",
        CXCursorKind.CXCursor_EnumDecl => "enum",
        _ => "struct",
    };

    public string Spell(CXType type) => Spell(type, "");

    /// <param name="type">Type to spell.</param>
    /// <param name="declarator">What stands where a variable's name would stand, such as <c>*</c> or <c>[4]</c>.</param>
    private string Spell(CXType type, string declarator)
    {
        switch (type.kind)
        {
            case CXTypeKind.CXType_ConstantArray:
                return Spell(clang.getArrayElementType(type), string.Create(Invariant, $"{declarator}[{clang.getArraySize(type)}]"));
            case CXTypeKind.CXType_IncompleteArray:
                return Spell(clang.getArrayElementType(type), declarator + "[]");
            case CXTypeKind.CXType_Pointer:
                var pointee = clang.getPointeeType(type);
                return Spell(pointee, IsArrayOrFunction(pointee) ? $"(*{declarator})" : "*" + declarator);
            case CXTypeKind.CXType_FunctionProto or CXTypeKind.CXType_FunctionNoProto:
                return Spell(clang.getResultType(type), $"{declarator}({Parameters(type)})");
            case CXTypeKind.CXType_Record or CXTypeKind.CXType_Enum or CXTypeKind.CXType_Typedef or CXTypeKind.CXType_Elaborated:
                return Join(SpellDeclared(type), declarator);
            case CXTypeKind.CXType_Unexposed:
                // Parentheses or an attribute around a type; a function keeps the names of its parameters' types.
                var canonical = TypeReader.Canonical(type);
                if (canonical.kind is CXTypeKind.CXType_FunctionProto or CXTypeKind.CXType_FunctionNoProto)
                    return Spell(clang.getResultType(type), $"{declarator}({Parameters(type)})");
                return canonical.kind == CXTypeKind.CXType_Unexposed ? Join(Unqualified(canonical), declarator) : Spell(canonical, declarator);
            default:
                return Join(Unqualified(type), declarator);
        }
    }

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static bool IsArrayOrFunction(CXType type)
    {
        var kind = type.kind == CXTypeKind.CXType_Unexposed ? TypeReader.Canonical(type).kind : type.kind;
        return kind is CXTypeKind.CXType_ConstantArray or CXTypeKind.CXType_IncompleteArray or CXTypeKind.CXType_FunctionProto or CXTypeKind.CXType_FunctionNoProto;
    }

    private static string Join(string name, string declarator) =>
        declarator.Length == 0 || declarator[0] == '[' ? name + declarator : $"{name} {declarator}";

    private string Parameters(CXType function)
    {
        if (TypeReader.Canonical(function).kind == CXTypeKind.CXType_FunctionNoProto)
            return "";
        var parts = new List<string>();
        var count = clang.getNumArgTypes(function);
        for (uint i = 0; i < count; i++)
            parts.Add(Spell(clang.getArgType(function, i)));
        if (clang.isFunctionTypeVariadic(function) != 0)
            parts.Add("...");
        return parts.Count == 0 ? "void" : string.Join(", ", parts);
    }

    private string SpellDeclared(CXType type)
    {
        var declaration = clang.getTypeDeclaration(type);
        var isTypedef = clang.getCursorKind(declaration) == CXCursorKind.CXCursor_TypedefDecl;
        if (NameOf(declaration) is not { } name)
        {
            // An enumeration without a name is the integer that it is stored in; nothing refers to a record without one.
            return clang.getCursorKind(declaration) == CXCursorKind.CXCursor_EnumDecl
                ? Spell(clang.getEnumDeclIntegerType(declaration))
                : Unqualified(TypeReader.Canonical(type));
        }

        if (_seen.Add(declaration))
            Mentioned.Enqueue(declaration);
        return isTypedef ? name : $"{KeywordOf(declaration)} {name}";
    }

    private static string Unqualified(CXType type)
    {
        using var text = clang.getTypeSpelling(type);
        var name = text.ToString();
        return name.Contains("const", StringComparison.Ordinal) || name.Contains("volatile", StringComparison.Ordinal)
            ? string.Join(' ', name.Split(' ').Where(w => w is not ("const" or "volatile")))
            : name;
    }
}
