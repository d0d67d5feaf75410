// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Rules;
using SynOS.Interop.Facts.Model;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>A few lines of C as a header of their own.</summary>
internal static class Snippet
{
    public static (FactSet? Facts, IReadOnlyList<Diagnostic> Diagnostics) Parse(string text, RuleLevel rules = RuleLevel.Warn)
    {
        using var scratch = new Scratch();
        var diagnostics = new DiagnosticBag();
        var facts = HeaderParser.Parse(new HeaderRequest(scratch.Write("snippet.h", text), [], []) { Rules = rules }, diagnostics);
        return (facts, [.. diagnostics]);
    }

    /// <summary>The lines of the facts of a snippet without a mistake, those of other headers too.</summary>
    public static IReadOnlyList<string> Facts(string text)
    {
        var (facts, diagnostics) = Parse(text, RuleLevel.Off);
        Assert.Empty(diagnostics);
        return [.. facts!.Facts.Concat(facts.Externs).Select(f => f.Line)];
    }
}
