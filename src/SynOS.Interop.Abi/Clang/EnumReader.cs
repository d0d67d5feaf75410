// SPDX-License-Identifier: MIT
using System.Globalization;
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads enumerations. The values of one without a name are constants, as C treats them.</summary>
internal static class EnumReader
{
    public static void Read(CXCursor cursor, HeaderContent content, bool isExtern)
    {
        var name = content.Types.NameOf(cursor);
        // Constants of other headers are not needed to understand this one's facts.
        if (name is null && isExtern)
            return;
        var integer = TypeReader.Canonical(clang.getEnumDeclIntegerType(cursor));
        if (content.Types.Read(integer) is not { } type)
        {
            content.Refuse(content.Files.Locate(cursor), $"enum {name} is stored in {content.Types.Describe(integer)}, which facts cannot spell.");
            return;
        }

        if (name is not null && !content.Add(new EnumFact(name, clang.Type_getSizeOf(integer), type) { IsExtern = isExtern }, content.Files.Locate(cursor)))
            return;

        var values = CursorReader.Children(cursor).Where(child => clang.getCursorKind(child) == CXCursorKind.CXCursor_EnumConstantDecl)
            .Select(child => (Cursor: child, Value: ValueOf(child, integer))).ToList();
        if (name is null)
            CheckTypes(cursor, [.. values.Select(value => value.Value)], content);
        foreach (var (child, value) in values)
        {
            Fact fact = name is null
                ? new ConstantFact(CursorReader.Name(child), TypeOf(child, value, content, type), value) { Origin = ConstantOrigin.Enumerator }
                : new EnumeratorFact(name, CursorReader.Name(child), value) { IsExtern = isExtern };
            content.Add(fact, content.Files.Locate(child));
        }
    }

    /// <summary>
    /// A value that fits is an int in C. Since C23 it has the type of those that do not fit, and newer compilers say so for
    /// older C too; facts must not depend on the version.
    /// </summary>
    private static CType TypeOf(CXCursor value, string text, HeaderContent content, CType integer)
    {
        if (IsInt(text))
            return CType.Int;
        var type = TypeReader.Canonical(clang.getCursorType(value));
        return type.kind == CXTypeKind.CXType_Enum ? integer : content.Types.Read(type) ?? integer;
    }

    /// <summary>What fits into an int is one to gcc before version 13, and of the type of those that do not since then.</summary>
    private static void CheckTypes(CXCursor cursor, List<string> values, HeaderContent content)
    {
        if (values.Exists(IsInt) && !values.TrueForAll(IsInt))
            content.Diagnostics.Note(DiagnosticIds.CompilersDiffer, content.Files.Locate(cursor), "one of these values fits into no int: the others are ints to gcc before version 13, as the facts have them, and have the type of that one since then. Give it an enumeration of its own.");
    }

    private static bool IsInt(string value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static string ValueOf(CXCursor value, CXType integer) =>
        TypeReader.IsUnsigned(integer)
            ? clang.getEnumConstantDeclUnsignedValue(value).ToString(CultureInfo.InvariantCulture)
            : clang.getEnumConstantDeclValue(value).ToString(CultureInfo.InvariantCulture);
}
