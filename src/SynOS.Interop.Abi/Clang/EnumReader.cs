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

        foreach (var child in CursorReader.Children(cursor))
        {
            if (clang.getCursorKind(child) != CXCursorKind.CXCursor_EnumConstantDecl)
                continue;
            var value = ValueOf(child, integer);
            Fact fact = name is null
                ? new ConstantFact(CursorReader.Name(child), TypeOf(child, value, content, type), value)
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
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            return CType.Int;
        var type = TypeReader.Canonical(clang.getCursorType(value));
        return type.kind == CXTypeKind.CXType_Enum ? integer : content.Types.Read(type) ?? integer;
    }

    private static string ValueOf(CXCursor value, CXType integer) =>
        integer.kind is CXTypeKind.CXType_UInt or CXTypeKind.CXType_ULong or CXTypeKind.CXType_ULongLong
            ? clang.getEnumConstantDeclUnsignedValue(value).ToString(CultureInfo.InvariantCulture)
            : clang.getEnumConstantDeclValue(value).ToString(CultureInfo.InvariantCulture);
}
