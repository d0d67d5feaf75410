// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using SynOS.Interop.Analyzers;
using SynOS.Interop.CodeFixes;
using Xunit;

namespace SynOS.Conformance.Generator.Usage;

/// <summary>An analyzer sees every state of a text between two that compile, and facts that somebody edited.</summary>
public sealed class BrokenCodeTests
{
    private const string BrokenFacts =
        """
        struct s align=0 size=999999999
        struct s.a offset=999999999 size=999999999 type=char[99999999999][3]
        struct s.b offset=0 size=4 type=circle
        struct s.c offset=0 size=0 type=__u8[]
        struct s.d offset=4 size=5 type=__u16[2]
        struct s.e offset=12 size=0 type=
        struct s.f offset=12 size=4 type=struct s
        struct s.g offset=99999999999 size=4 type=int
        struct fieldless align=4 size=4
        struct t.only offset=0 size=4 type=int
        typedef circle type=square
        typedef square type=circle
        enum e size=4 type=enum e
        struct  align= size=
        nonsense @x86_64
        """;

    private static readonly (DiagnosticAnalyzer Analyzer, CodeFixProvider Fix)[] All =
    [
        (new HandshakeAnalyzer(), new HandshakeFix()),
        (new MatchesUapiAnalyzer(), new MatchesUapiFix()),
        (new TerminatorAnalyzer(), new TerminatorFix()),
        (new UncheckedErrnoAnalyzer(), new UncheckedErrnoFix()),
        (new ResultComparisonAnalyzer(), new ResultComparisonFix()),
        (new LastErrorAnalyzer(), new LastErrorFix()),
    ];

    [Theory]
    [InlineData("class C { void M() { synos_ai_calls.synos_log_event( } }")]
    [InlineData("class C { void M() { synos_ai_calls.synos_log_event(440); synos_ai_calls.synos_log_event(440, null, 1) == -1; } }")]
    [InlineData("class C { int r = synos_ai_calls.synos_log_event(440, null); int P => synos_ai_calls.synos_log_event(440, null); }")]
    [InlineData("synos_ai_calls.synos_log_event(440, null); class C;")]
    [InlineData("class C { string M(synos_ai_event e) => Encoding.UTF8.GetString(e.description, ); }")]
    [InlineData("class C { string M(synos_ai_event e) { ReadOnlySpan<byte> a = b, b = a; return Encoding.UTF8.GetString(a); } }")]
    [InlineData("class C { string M() { ReadOnlySpan<byte> a, b; a = b; b = a; return Encoding.UTF8.GetString(a); } }")]
    [InlineData("class C { void M() { int a = synos_ai_calls.synos_log_event(a, null); throw new System.ComponentModel.Win32Exception(); } }")]
    [InlineData("[MatchesUapi] struct S { }")]
    [InlineData("[MatchesUapi(null)] struct S { }")]
    [InlineData("[MatchesUapi(\"struct s\")] struct S { S a, b, c; }")]
    [InlineData("[MatchesUapi(\"struct s\")] struct S { T a, b, c; } struct T { S a, b, c; }")]
    [InlineData("[MatchesUapi(\"struct s\")] struct S { int a")]
    [InlineData("[MatchesUapi(\"struct s\")] struct S { Unknown a; int[] b; int a; fixed int c[-1]; fixed S d[2]; }")]
    [InlineData("[MatchesUapi(\"struct s\"), StructLayout(LayoutKind.Explicit, Pack = -1, Size = -5)] struct S { [FieldOffset(-4)] int a; int b; }")]
    [InlineData("[MatchesUapi(\"struct s\")] struct S { [InlineArray(-1)] struct I { int i; } I a; }")]
    [InlineData("[MatchesUapi(\"struct fieldless\")] struct S { int a; }")]
    [InlineData("[MatchesUapi(\"struct t\")] struct S { int a; }")]
    public async Task No_text_makes_an_analyzer_or_a_fix_fail(string text)
    {
        foreach ((DiagnosticAnalyzer analyzer, CodeFixProvider fix) in All)
        {
            var found = await new UsageRun(analyzer, fix, BrokenFacts)
                .SurvivesAsync($"using System; using System.Text; using System.Runtime.CompilerServices; using System.Runtime.InteropServices; using SynOS.Interop; using SynOS.Interop.Uapi;\n{text}");
            Assert.DoesNotContain(found, diagnostic => diagnostic.Contains("AD0001", StringComparison.Ordinal));
        }
    }
}
