// SPDX-License-Identifier: MIT

using System.Globalization;
using ClangSharp.Interop;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads enumerations. The values of one without a name are constants, as C treats them.</summary>
internal static class EnumReader
{
    public static void Read(CXCursor cursor, HeaderContent content)
    {
        if (clang.isCursorDefinition(cursor) == 0)
            return;
        var name = CursorReader.Name(cursor);
        var unnamed = CursorReader.IsUnnamed(name);
        var integer = TypeReader.Canonical(clang.getEnumDeclIntegerType(cursor));
        if (!unnamed)
            content.Add(new EnumFact(name, clang.Type_getSizeOf(integer), TypeReader.Spell(integer)), CursorReader.Locate(cursor));

        foreach (var child in CursorReader.Children(cursor))
        {
            if (clang.getCursorKind(child) != CXCursorKind.CXCursor_EnumConstantDecl)
                continue;
            var valueName = CursorReader.Name(child);
            var value = ValueOf(child, integer);
            // In C the values of an enumeration are ints, unless one does not fit.
            var type = TypeReader.Spell(TypeReader.Canonical(clang.getCursorType(child)));
            content.Add(
                unnamed
                    ? new ConstantFact(valueName, CursorReader.IsUnnamed(type) ? TypeReader.Spell(integer) : type, value)
                    : new EnumeratorFact(name, valueName, value),
                CursorReader.Locate(child));
        }
    }

    private static string ValueOf(CXCursor value, CXType integer) =>
        integer.kind is CXTypeKind.CXType_UInt or CXTypeKind.CXType_ULong or CXTypeKind.CXType_ULongLong
            ? clang.getEnumConstantDeclUnsignedValue(value).ToString(CultureInfo.InvariantCulture)
            : clang.getEnumConstantDeclValue(value).ToString(CultureInfo.InvariantCulture);
}
