// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Qemu;

/// <summary>Lines for the program <c>steps</c>; the head of tools/synos-c/steps/main.c says what they mean.</summary>
internal static class StepLine
{
    public static string Run(string name, IEnumerable<string> options, params string[] program) => Of("run", name, options, program);

    public static string Start(string name, IEnumerable<string> options, params string[] program) => Of("start", name, options, program);

    public static string Tell(string name, params string[] actions) => Of("tell", name, actions, []);

    public static string Finish(string name, params string[] actions) => Of("finish", name, actions, []);

    private static string Of(string kind, string name, IEnumerable<string> options, string[] program) =>
        string.Join('\t', [kind, name, .. options, .. program.Length > 0 ? ["--", .. program] : program]) + "\n";
}
