// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Emit;

/// <summary>Every kind that <c>emit</c> and the marks of <c>fill</c> know, in the order of the help.</summary>
internal static class EmitterTable
{
    public static IReadOnlyList<Emitter> All { get; } =
    [
        new("c", "static asserts, which a C compiler checks", CAssertEmitter.Emit),
        new("kernel-c", "static asserts in the kernel's own style", KernelAssertEmitter.Emit) { Head = Written("/* SPDX-License-Identifier: MIT */\n/* ", "kernel-c", " */") },
        new("markdown", "tables for documentation", MarkdownEmitter.Emit),
        new("calls-markdown", "the table of the calls alone", CallTableEmitter.EmitCalls) { Head = Written("<!-- ", "calls-markdown", " -->\n") },
        new("errors-markdown", "when which call gives which error", CallTableEmitter.EmitErrors) { Head = Written("<!-- ", "errors-markdown", " -->\n") },
        new("errors-man", "the same for man pages, their section ERRORS", ManErrorsEmitter.Emit) { Head = Written(@".\"" ", "errors-man", "") },
        new("errors-xml", "the same for <include> in C# comments", ErrnoXmlEmitter.Emit) { Head = Written("<!-- SPDX-License-Identifier: MIT -->\n<!-- ", "errors-xml", " -->") },
        new("rules-markdown", "the table of what each change is, whatever the input", RuleTableEmitter.Emit) { Head = Written("<!-- ", "rules-markdown", " -->\n") },
        new("syzkaller", "the calls for syzkaller, a .txt file of its sys/linux", SyzkallerEmitter.Emit),
        new("syzkaller-const", "the numbers for it, the .txt.const file beside it", SyzkallerConstEmitter.Emit),
    ];

    public static string Names => string.Join(", ", All.Select(e => e.Kind));

    public static Emitter? Find(string kind) => All.FirstOrDefault(e => e.Kind == kind);

    private static string Written(string before, string kind, string after) => $"{before}Written by 'synos-abi emit {kind}', not by hand.{after}\n";
}
