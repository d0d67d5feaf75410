// SPDX-License-Identifier: MIT
using SynOS.Interop.Analyzers;
using SynOS.Interop.CodeFixes;
using Xunit;

namespace SynOS.Conformance.Generator.Usage;

/// <summary>SYNOS3207: a stub returns the errno; the runtime's last error is that of another call.</summary>
public sealed class LastErrorTests
{
    private readonly UsageRun _run = new(new LastErrorAnalyzer(), new LastErrorFix());

    [Theory]
    [InlineData("if (synos_ai_calls.synos_log_event(syscallBase, &e) < 0) return [|Marshal.GetLastPInvokeError()|]; return 0;")]
    [InlineData("int r = synos_ai_calls.synos_log_event(syscallBase, &e); return r < 0 ? [|Marshal.GetLastWin32Error()|] : 0;")]
    [InlineData("int r = synos_ai_calls.synos_log_event(syscallBase, &e); return r < 0 ? [|Marshal.GetLastSystemError()|] : 0;")]
    [InlineData("if (synos_ai_calls.synos_log_event(syscallBase, &e) < 0) throw [|new Win32Exception()|]; return 0;")]
    [InlineData("getpid(); if (synos_ai_calls.synos_log_event(syscallBase, &e) < 0) throw [|new Win32Exception()|]; return 0;")]
    public async Task The_last_error_behind_a_raw_call_is_reported(string statement) => await _run.ReportsAsync(Method(statement), "SYNOS3207");

    [Theory]
    [InlineData("if (synos_ai_calls.synos_log_event(syscallBase, &e) is var r and < 0) throw new Win32Exception(-r); return 0;")]
    [InlineData("_ = synos_ai_calls.synos_log_event(syscallBase, &e); return getpid() < 0 ? Marshal.GetLastPInvokeError() : 0;")]
    [InlineData("int error = getpid() < 0 ? Marshal.GetLastPInvokeError() : 0; return error + synos_ai_calls.synos_log_event(syscallBase, &e);")]
    [InlineData("return Marshal.GetLastPInvokeError();")]
    public async Task The_result_and_the_last_error_of_an_import_are_not(string statement) => await _run.IsSilentAsync(Method(statement));

    [Theory]
    [InlineData("int r = synos_ai_calls.synos_log_event(syscallBase, &e); if (r < 0) throw [|new Win32Exception()|]; return 0;",
        "int r = synos_ai_calls.synos_log_event(syscallBase, &e); if (r < 0) throw new Win32Exception(-r); return 0;")]
    [InlineData("if (synos_ai_calls.synos_log_event(syscallBase, &e) is var r and < 0) return [|Marshal.GetLastPInvokeError()|]; return 0;",
        "if (synos_ai_calls.synos_log_event(syscallBase, &e) is var r and < 0) return -r; return 0;")]
    [InlineData("int r; if ((r = synos_ai_calls.synos_log_event(syscallBase, &e)) < 0) return [|Marshal.GetLastWin32Error()|] + [|Marshal.GetLastWin32Error()|]; return 0;",
        "int r; if ((r = synos_ai_calls.synos_log_event(syscallBase, &e)) < 0) return -r + -r; return 0;")]
    public async Task Fix_all_takes_the_result(string before, string after) => await _run.FixesAllAsync(Method(before), Method(after));

    [Fact]
    public async Task Without_a_local_for_the_result_there_is_no_fix() =>
        await _run.OffersNoFixAsync(Method("if (synos_ai_calls.synos_log_event(syscallBase, &e) < 0) throw [|new Win32Exception()|]; return 0;"));

    private static string Method(string statement) =>
        $$"""
        using System.ComponentModel;
        using System.Runtime.InteropServices;
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            int Method(int syscallBase, synos_ai_event e)
            {
                {{statement}}
            }

            [DllImport("libc", SetLastError = true)]
            static extern int getpid();
        }
        """;
}
