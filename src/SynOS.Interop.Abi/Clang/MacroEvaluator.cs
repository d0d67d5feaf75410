// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// Lets the compiler evaluate macros: a second file that includes the header declares one variable for each, on a line of
/// its own.
/// </summary>
internal sealed class MacroEvaluator(string header, string[] arguments)
{
    private const string FileName = "synos-abi-constants.c";
    private const int MaximumRounds = 8;

    /// <summary>Type and value by name. What is not there is not an integer or a string constant.</summary>
    public Dictionary<string, (string Type, string Value)> Evaluate(IReadOnlyList<Macro> macros)
    {
        var values = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var rest = macros;
        var dropped = new List<Macro>();
        // A macro that is no expression makes its line wrong, and an unbalanced one the lines after it too. So lines with
        // errors are taken out until none is left, since nothing may be read beside an error, and then tried alone.
        for (var round = 0; rest.Count != 0 && round < MaximumRounds; round++)
        {
            var wrong = TryEvaluate(rest, values);
            if (wrong is null)
                break;
            if (wrong.Count == 0 || round == MaximumRounds - 1)
            {
                dropped.AddRange(rest);
                break;
            }

            dropped.AddRange(rest.Where((_, i) => wrong.Contains(i)));
            rest = [.. rest.Where((_, i) => !wrong.Contains(i))];
        }

        foreach (var macro in dropped)
            TryEvaluate([macro], values);
        return values;
    }

    /// <summary>Null when all lines compiled and the values are read, else the indices of those that did not.</summary>
    private HashSet<int>? TryEvaluate(IReadOnlyList<Macro> macros, Dictionary<string, (string, string)> values)
    {
        var text = new StringBuilder();
        for (var i = 0; i < macros.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"__auto_type synos_abi_{i} = ({macros[i].Name});\n");

        using var unit = SyntaxUnit.Parse(FileName, text.ToString(), [.. arguments, "-include", header]);
        if (unit is null)
            return [];
        var errors = unit.Errors();
        if (errors.Count != 0)
        {
            return [.. errors.Where(e => e.Location.File.EndsWith(FileName, StringComparison.Ordinal))
                .Select(e => e.Location.Line - 1).Where(i => i >= 0 && i < macros.Count)];
        }

        foreach (var cursor in CursorReader.Children(unit.Root, mainFileOnly: true))
        {
            if (clang.getCursorKind(cursor) == CXCursorKind.CXCursor_VarDecl && Read(cursor) is { } value)
                values[macros[CursorReader.Locate(cursor).Line - 1].Name] = value;
        }

        return null;
    }

    private static unsafe (string Type, string Value)? Read(CXCursor variable)
    {
        var type = TypeReader.Canonical(clang.getCursorType(variable));
        if (!TypeReader.IsInteger(type))
            return ReadString(variable);

        var result = clang.Cursor_Evaluate(variable);
        if (result is null)
            return null;
        try
        {
            if (clang.EvalResult_getKind(result) != CXEvalResultKind.CXEval_Int)
                return null;
            var value = clang.EvalResult_isUnsignedInt(result) != 0
                ? clang.EvalResult_getAsUnsigned(result).ToString(CultureInfo.InvariantCulture)
                : clang.EvalResult_getAsLongLong(result).ToString(CultureInfo.InvariantCulture);
            return (TypeReader.Spell(type), value);
        }
        finally
        {
            clang.EvalResult_dispose(result);
        }
    }

    /// <summary>The variable is a pointer to the string's first byte; the literal itself stands below it.</summary>
    private static (string Type, string Value)? ReadString(CXCursor cursor)
    {
        while (true)
        {
            var children = CursorReader.Children(cursor);
            if (children.Count != 1)
                return null;
            cursor = children[0];
            switch (clang.getCursorKind(cursor))
            {
                case CXCursorKind.CXCursor_StringLiteral:
                    return (TypeReader.Spell(TypeReader.Canonical(clang.getCursorType(cursor))), CursorReader.Name(cursor));
                case CXCursorKind.CXCursor_ParenExpr or CXCursorKind.CXCursor_UnexposedExpr:
                    break;
                default:
                    return null;
            }
        }
    }
}
