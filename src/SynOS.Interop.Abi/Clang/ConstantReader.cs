// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads macros: call numbers apart, all other values as constants.</summary>
internal static class ConstantReader
{
    /// <summary>Adds the constants to the content and gives the call numbers back, by the call's name.</summary>
    public static Dictionary<string, (int Number, SourceLocation Location)> Read(
        IReadOnlyList<Macro> macros, MacroEvaluator evaluator, HeaderContent content)
    {
        var values = evaluator.Evaluate(macros);
        var numbers = new Dictionary<string, (int Number, SourceLocation Location)>(StringComparer.Ordinal);
        foreach (var macro in macros)
        {
            var known = values.TryGetValue(macro.Name, out var value);
            if (macro.Name.StartsWith(CallReader.NumberPrefix, StringComparison.Ordinal))
                AddNumber(macro, known ? value.Value : null, numbers, content.Diagnostics);
            else if (known)
                content.Add(new ConstantFact(macro.Name, value.Type, value.Value), macro.Location);
            else
                content.Diagnostics.Note(DiagnosticIds.MacroLeftOut, macro.Location, $"{macro.Name} is not an integer or a string constant and is left out of the facts.");
        }

        return numbers;
    }

    private static void AddNumber(
        Macro macro, string? value, Dictionary<string, (int Number, SourceLocation Location)> numbers, DiagnosticBag diagnostics)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            diagnostics.Error(DiagnosticIds.BadCallNumber, macro.Location, $"{macro.Name} is not a call number (an integer from 0). Define it as a plain literal.");
            return;
        }

        foreach (var (other, taken) in numbers)
        {
            if (taken.Number == number)
                diagnostics.Error(DiagnosticIds.BadCallNumber, macro.Location, string.Create(CultureInfo.InvariantCulture, $"{macro.Name} is {number}, and so is {CallReader.NumberPrefix}{other}. Each call needs a number of its own."));
        }

        numbers[macro.Name[CallReader.NumberPrefix.Length..]] = (number, macro.Location);
    }
}
