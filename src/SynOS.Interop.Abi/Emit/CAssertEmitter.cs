// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Interop.Abi.Emit;

/// <summary>
/// Says facts as <c>_Static_assert</c>s, one fact a line, so that a C compiler is their witness. What holds for some
/// targets is asserted when compiling for one of them.
/// </summary>
internal static class CAssertEmitter
{
    private const string Head = """
        /* SPDX-License-Identifier: MIT */
        /*
         * Written by 'synos-abi emit c', not by hand. Compiles only when the facts
         * are true; a message names the fact that is not.
         */

        """;

    /// <summary>Prototypes say who reads and who writes in an attribute for clang.</summary>
    private const string WithoutAttributes = """
        #pragma GCC diagnostic push
        #pragma GCC diagnostic ignored "-Wattributes" /* gcc has no "annotate" */

        """;

    public static string Emit(EmitRequest request) => Write(request.Facts, request.Includes, request.Defines).Text;

    public static CAssertFile Write(FactSet facts, IReadOnlyList<string> includes, IReadOnlyList<string> defines)
    {
        var conditions = new CAssertConditions(facts);
        var body = new List<(string Text, Fact? Fact)>();
        var skipped = new List<(Fact, string)>();
        var open = "";
        foreach (var fact in facts.All)
        {
            var condition = CAssertTargets.Condition(fact);
            if (conditions.Declare(fact, out var reason) is not { } declaration)
            {
                skipped.Add((fact, reason));
                body.Add(($"/* {reason}: {fact.Line.Replace("*/", "* /", StringComparison.Ordinal)} */", null));
                continue;
            }

            if (condition != open)
            {
                if (open.Length != 0)
                    body.Add(("#endif", null));
                if (condition.Length != 0)
                    body.Add(("#if " + condition, null));
                open = condition;
            }

            body.Add((declaration, fact));
        }

        if (open.Length != 0)
            body.Add(("#endif", null));
        return Join(WriteHead(body, includes, defines), body, skipped);
    }

    private static string WriteHead(List<(string Text, Fact? Fact)> body, IReadOnlyList<string> includes, IReadOnlyList<string> defines)
    {
        var head = new StringBuilder(Head);
        foreach (var define in defines)
        {
            var equals = define.IndexOf('=', StringComparison.Ordinal);
            head.Append(CultureInfo.InvariantCulture, $"#define {(equals < 0 ? define : $"{define[..equals]} {define[(equals + 1)..]}")}\n");
        }

        var annotated = includes.Count != 0 && body.Exists(line => line.Fact is CallFact);
        head.Append(annotated ? WithoutAttributes : "");
        foreach (var include in includes)
            head.Append(CultureInfo.InvariantCulture, $"#include <{include}>\n");
        head.Append(annotated ? "#pragma GCC diagnostic pop\n" : "");
        foreach (var (name, definition) in CAssertMacros.All)
        {
            if (body.Exists(line => line.Text.Contains(name + '(', StringComparison.Ordinal)))
                head.Append('\n').Append(definition);
        }

        return head.Append('\n').ToString();
    }

    private static CAssertFile Join(string head, List<(string Text, Fact? Fact)> body, List<(Fact, string)> skipped)
    {
        var text = new StringBuilder(head);
        var asserted = new Dictionary<int, Fact>();
        var number = head.Count(c => c == '\n');
        foreach (var (line, fact) in body)
        {
            number++;
            text.Append(line).Append('\n');
            if (fact is not null)
                asserted.Add(number, fact);
        }

        return new CAssertFile(text.ToString(), asserted, skipped);
    }
}
