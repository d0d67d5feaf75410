// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Abi.Emit;
using SynOS.Interop.Facts.Model;

namespace SynOS.Conformance.Harness;

/// <summary>What gcc says about facts: one compilation a machine, its errors traced back to facts by their lines.</summary>
internal static partial class GccWitness
{
    /// <summary>gcc's error by the line of each fact that it does not agree with.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AskAsync(string machine, string header, IReadOnlyList<Fact> facts)
    {
        var file = CAssertEmitter.Write(new FactSet(facts), [], []);
        var text = await Gcc.CheckAsync(
            [machine, "-std=gnu11", "-D__SYNOS_AI_PROTOTYPES", "-Wno-attributes", "-fno-diagnostics-show-caret", "-ftrack-macro-expansion=0"], [header], file.Text);
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Where(l => l.Contains("error:", StringComparison.Ordinal)))
        {
            var match = ErrorInText().Match(line);
            if (!match.Success)
                throw new InvalidOperationException($"gcc {machine} does not compile the header: {text}");
            errors.TryAdd(file.Asserted[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)].Line, line);
        }

        return errors;
    }

    [GeneratedRegex(@"^<stdin>:(\d+):")]
    private static partial Regex ErrorInText();
}
