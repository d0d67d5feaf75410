// SPDX-License-Identifier: MIT
using System.Globalization;
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads the type and the value that a variable of the wrapper was given.</summary>
internal static class ValueReader
{
    public static unsafe MacroValue Read(CXCursor variable, TypeNames types)
    {
        var type = TypeReader.Canonical(clang.getCursorType(variable));
        var isFloating = TypeReader.IsFloating(type);
        if (!isFloating && !TypeReader.IsInteger(type))
            return type.kind == CXTypeKind.CXType_Pointer ? ReadString(variable, types) : MacroValue.None($"its type is {types.Describe(type)}");

        // The compiler's interface gives a double, which is not the value.
        if (type.kind == CXTypeKind.CXType_LongDouble)
            return MacroValue.None("its type is long double");

        var result = clang.Cursor_Evaluate(variable);
        if (result is null)
            return MacroValue.None("the compiler has no value for it");
        try
        {
            var text = clang.EvalResult_getKind(result) switch
            {
                CXEvalResultKind.CXEval_Int when !isFloating => clang.EvalResult_isUnsignedInt(result) != 0
                    ? clang.EvalResult_getAsUnsigned(result).ToString(CultureInfo.InvariantCulture)
                    : clang.EvalResult_getAsLongLong(result).ToString(CultureInfo.InvariantCulture),
                CXEvalResultKind.CXEval_Float when isFloating => HexFloat.Write(clang.EvalResult_getAsDouble(result)),
                _ => null,
            };
            return text is null || types.Read(type) is not { } read ? MacroValue.None("the compiler has no value for it") : new MacroValue(read, text, null);
        }
        finally
        {
            clang.EvalResult_dispose(result);
        }
    }

    /// <summary>The variable is a pointer to the string's first byte; the literal itself stands below it.</summary>
    private static MacroValue ReadString(CXCursor variable, TypeNames types)
    {
        var cursor = variable;
        while (CursorReader.Children(cursor) is [var child])
        {
            cursor = child;
            switch (clang.getCursorKind(cursor))
            {
                case CXCursorKind.CXCursor_StringLiteral:
                    // Bytes are bytes: facts know no u8"".
                    return types.Read(TypeReader.Canonical(clang.getCursorType(cursor))) is ArrayType { Item: NamedType { Name: "char" } } type
                        ? new MacroValue(type, CursorReader.Name(cursor).TrimStart('u', '8'), null)
                        : MacroValue.None("it is a string of wide characters");
                case CXCursorKind.CXCursor_ParenExpr or CXCursorKind.CXCursor_UnexposedExpr:
                    continue;
            }

            break;
        }

        return MacroValue.None($"its type is {types.Describe(clang.getCursorType(variable))}");
    }
}
