// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Facts;
using Xunit;

namespace SynOS.Conformance.Header;

/// <summary>A few lines of C as a header of their own.</summary>
internal static class Snippet
{
    public static (FactSet? Facts, IReadOnlyList<Diagnostic> Diagnostics) Parse(string text)
    {
        using var scratch = new Scratch();
        var diagnostics = new DiagnosticBag();
        var facts = HeaderParser.Parse(new HeaderRequest(scratch.Write("snippet.h", text), [], []), diagnostics);
        return (facts, [.. diagnostics]);
    }

    /// <summary>The lines of the facts of a snippet without a mistake.</summary>
    public static IReadOnlyList<string> Facts(string text)
    {
        var (facts, diagnostics) = Parse(text);
        Assert.Empty(diagnostics);
        return [.. facts!.Facts.Select(f => f.Line)];
    }
}
