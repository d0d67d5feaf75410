// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads macros: call numbers apart, all other values as constants.</summary>
internal static class ConstantReader
{
    /// <summary>Adds the constants to the content and gives the call numbers back, by the call's name.</summary>
    public static Dictionary<string, CallNumber> Read(
        IEnumerable<Macro> macros, IReadOnlyDictionary<string, MacroValue> values, HeaderContent content)
    {
        var numbers = new Dictionary<string, CallNumber>(StringComparer.Ordinal);
        foreach (var macro in macros)
        {
            if (macro.HasParameters)
            {
                // Names with two underscores are the header's own business.
                if (!macro.Name.StartsWith("__", StringComparison.Ordinal))
                    LeaveOut(macro, "it takes arguments", content);
                continue;
            }

            var value = values[macro.Name];
            if (value.Reason == $"use of undeclared identifier '{macro.Name}'")
                continue; // Undefined again before the header ends.
            if (macro.Name.StartsWith(CallReader.NumberPrefix, StringComparison.Ordinal))
                AddNumber(macro, value, numbers, content);
            else if (value.Reason is null)
                content.AddMacro(new ConstantFact(macro.Name, value.Type, value.Value) { Origin = ConstantOrigin.Macro }, macro.Location);
            else
                LeaveOut(macro, value.Reason, content);
        }

        return numbers;
    }

    private static void LeaveOut(Macro macro, string reason, HeaderContent content) =>
        content.Diagnostics.Note(DiagnosticIds.MacroLeftOut, macro.Location, $"{macro.Name} is not a constant ({reason}) and is left out of the facts.");

    private static void AddNumber(Macro macro, MacroValue value, Dictionary<string, CallNumber> numbers, HeaderContent content)
    {
        if (value.Reason is null && int.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            numbers[macro.Name[CallReader.NumberPrefix.Length..]] = new CallNumber(number, value.Type, macro.Location);
            return;
        }

        if (value.Reason is null)
            content.AddMacro(new ConstantFact(macro.Name, value.Type, value.Value), macro.Location);
        content.RefuseCall(DiagnosticIds.BadCallNumber, macro.Location, $"{macro.Name} is not a call number (an integer from 0{(value.Reason is null ? "" : "; " + value.Reason)}), so the call is left out of the facts. Define it as a plain literal.");
    }
}
