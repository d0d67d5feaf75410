// SPDX-License-Identifier: MIT
using SynOS.Interop.Analyzers;
using SynOS.Interop.CodeFixes;
using Xunit;

namespace SynOS.Conformance.Generator.Usage;

/// <summary>SYNOS3205: a stub returns the negated errno, so the comparison that every C program has finds EPERM alone.</summary>
public sealed class ResultComparisonTests
{
    private readonly UsageRun _run = new(new ResultComparisonAnalyzer(), new ResultComparisonFix());

    [Theory]
    [InlineData("return [|synos_ai_calls.synos_log_event(syscallBase, &e) == -1|];")]
    [InlineData("int result = synos_ai_calls.synos_log_event(syscallBase, &e); return [|-1 != result|];")]
    [InlineData("int result; return [|(result = synos_ai_calls.synos_log_event(syscallBase, &e)) == -1|];")]
    [InlineData("long result = synos_ai_calls.synos_log_event(syscallBase, &e); return [|result == -1L|];")]
    [InlineData("return [|synos_ai_calls.synos_log_event(syscallBase, &e) is -1|];")]
    [InlineData("return [|synos_ai_calls.synos_log_event(syscallBase, &e) is not -1|];")]
    public async Task A_comparison_with_minus_one_is_reported(string statement) => await _run.ReportsAsync(Method(statement), "SYNOS3205");

    [Theory]
    [InlineData("return synos_ai_calls.synos_log_event(syscallBase, &e) < 0;")]
    [InlineData("return synos_ai_calls.synos_log_event(syscallBase, &e) == -EPERM;")]
    [InlineData("return synos_ai_calls.synos_log_event(syscallBase, &e) is -11 or > 0;")]
    [InlineData("int result = synos_ai_calls.synos_log_event(syscallBase, &e); if (result < 0) result = -1; return result == -1;")]
    [InlineData("return e.pid == -1;")]
    public async Task A_comparison_with_0_with_a_named_errno_or_of_another_number_is_not(string statement) => await _run.IsSilentAsync(Method(statement));

    [Fact]
    public async Task Fix_all_compares_with_0_on_the_side_where_the_number_stood() => await _run.FixesAllAsync(
        Method("int r = synos_ai_calls.synos_log_event(syscallBase, &e); return [|r == -1|] || [|r != -1|] || [|-1 == r|] || [|-1 != r|] || [|r is -1|] || [|r is not -1|];"),
        Method("int r = synos_ai_calls.synos_log_event(syscallBase, &e); return r < 0 || r >= 0 || 0 > r || 0 <= r || r is < 0 || r is >= 0;"));

    private static string Method(string statement) =>
        $$"""
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            const int EPERM = 1;

            bool Method(int syscallBase, synos_ai_event e)
            {
                {{statement}}
            }
        }
        """;
}
