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

    /// <summary>The type as facts have it; null when it is of a kind that they cannot spell.</summary>
    public CType? Read(CXType type) => ReadUnqualified(type) is { } read ? read.With(read.Qualifiers | TypeReader.QualifiersOf(type)) : null;

    private CType? ReadUnqualified(CXType type)
    {
        switch (type.kind)
        {
            case CXTypeKind.CXType_Atomic:
                return Read(clang.Type_getValueType(type)) is { } value ? value.With(value.Qualifiers | TypeQualifiers.Atomic) : null;
            case CXTypeKind.CXType_ConstantArray:
                return Read(clang.getArrayElementType(type)) is { } element ? new ArrayType(element, clang.getArraySize(type)) : null;
            case CXTypeKind.CXType_IncompleteArray:
                return Read(clang.getArrayElementType(type)) is { } item ? new ArrayType(item, null) : null;
            case CXTypeKind.CXType_Pointer:
                return Read(clang.getPointeeType(type)) is { } pointee ? new PointerType(pointee) : null;
            case CXTypeKind.CXType_FunctionProto or CXTypeKind.CXType_FunctionNoProto:
                return ReadFunction(type);
            case CXTypeKind.CXType_Record or CXTypeKind.CXType_Enum or CXTypeKind.CXType_Typedef or CXTypeKind.CXType_Elaborated:
                return ReadDeclared(type);
            case CXTypeKind.CXType_Unexposed:
                // Parentheses or an attribute around a type; a function keeps the names of its parameters' types.
                var canonical = TypeReader.Canonical(type);
                if (canonical.kind is CXTypeKind.CXType_FunctionProto or CXTypeKind.CXType_FunctionNoProto)
                    return ReadFunction(type);
                return canonical.kind == CXTypeKind.CXType_Unexposed ? Unqualified(canonical) : Read(canonical);
            default:
                return Unqualified(type);
        }
    }

    /// <summary>The type for a message: as facts spell it, or as clang does where they cannot.</summary>
    public string Describe(CXType type)
    {
        if (Read(type) is { } known)
            return known.Spelling;
        using var text = clang.getTypeSpelling(type);
        return text.ToString();
    }

    private FunctionType? ReadFunction(CXType type)
    {
        if (Read(clang.getResultType(type)) is not { } result)
            return null;
        if (TypeReader.Canonical(type).kind == CXTypeKind.CXType_FunctionNoProto)
            return new FunctionType(result, null, isVariadic: false);
        var parameters = new List<CType>();
        var count = clang.getNumArgTypes(type);
        for (uint i = 0; i < count; i++)
        {
            if (Read(clang.getArgType(type, i)) is not { } parameter)
                return null;
            // What a function may do with its own copy of an argument is no part of its type.
            parameters.Add(parameter.With(TypeQualifiers.None));
        }

        return new FunctionType(result, parameters, clang.isFunctionTypeVariadic(type) != 0);
    }

    private CType? ReadDeclared(CXType type)
    {
        var declaration = clang.getTypeDeclaration(type);
        var isTypedef = clang.getCursorKind(declaration) == CXCursorKind.CXCursor_TypedefDecl;
        if (NameOf(declaration) is not { } name)
        {
            // An enumeration without a name is the integer that it is stored in; nothing refers to a record without one.
            return clang.getCursorKind(declaration) == CXCursorKind.CXCursor_EnumDecl
                ? Read(clang.getEnumDeclIntegerType(declaration))
                : Unqualified(TypeReader.Canonical(type));
        }

        if (_seen.Add(declaration))
            Mentioned.Enqueue(declaration);
        return isTypedef ? new NamedType(name) : new TagType(KeywordOf(declaration), name);
    }

    /// <summary>A type of the language, of which clang says no more than how it is spelled.</summary>
    private static CType? Unqualified(CXType type)
    {
        using var text = clang.getTypeSpelling(type);
        var known = CType.Parse(text.ToString(), out _);
        return known?.With(TypeQualifiers.None);
    }
}
