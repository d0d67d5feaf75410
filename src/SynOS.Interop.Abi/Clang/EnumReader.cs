// SPDX-License-Identifier: MIT

using System.Globalization;
using ClangSharp.Interop;
using SynOS.Interop.Abi.Facts;

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
        var spelled = content.Types.Spell(integer);
        if (name is not null && !content.Add(new EnumFact(name, clang.Type_getSizeOf(integer), spelled) { IsExtern = isExtern }, content.Files.Locate(cursor)))
            return;

        foreach (var child in CursorReader.Children(cursor))
        {
            if (clang.getCursorKind(child) != CXCursorKind.CXCursor_EnumConstantDecl)
                continue;
            var value = ValueOf(child, integer);
            Fact fact = name is null
                ? new ConstantFact(CursorReader.Name(child), TypeOf(child, value, content, spelled), value)
                : new EnumeratorFact(name, CursorReader.Name(child), value) { IsExtern = isExtern };
            content.Add(fact, content.Files.Locate(child));
        }
    }

    /// <summary>
    /// A value that fits is an int in C. Since C23 it has the type of those that do not fit, and newer compilers say so for
    /// older C too; facts must not depend on the version.
    /// </summary>
    private static string TypeOf(CXCursor value, string text, HeaderContent content, string integer)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            return "int";
        var type = TypeReader.Canonical(clang.getCursorType(value));
        return type.kind == CXTypeKind.CXType_Enum ? integer : content.Types.Spell(type);
    }

    private static string ValueOf(CXCursor value, CXType integer) =>
        integer.kind is CXTypeKind.CXType_UInt or CXTypeKind.CXType_ULong or CXTypeKind.CXType_ULongLong
            ? clang.getEnumConstantDeclUnsignedValue(value).ToString(CultureInfo.InvariantCulture)
            : clang.getEnumConstantDeclValue(value).ToString(CultureInfo.InvariantCulture);
}
