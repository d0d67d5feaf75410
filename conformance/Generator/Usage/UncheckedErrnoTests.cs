// SPDX-License-Identifier: MIT
using SynOS.Interop.Analyzers;
using SynOS.Interop.CodeFixes;
using Xunit;

namespace SynOS.Conformance.Generator.Usage;

/// <summary>SYNOS3204: a raw call throws nothing, so a result that nobody looks at hides a failure.</summary>
public sealed class UncheckedErrnoTests
{
    private const string Id = "SYNOS3204";

    private readonly UsageRun _run = new(new UncheckedErrnoAnalyzer(), new UncheckedErrnoFix());

    [Theory]
    [InlineData("[|synos_ai_calls.synos_log_event(kernel.SyscallBase, &e)|];")]
    [InlineData("if (e.pid > 0) [|synos_ai_calls.synos_log_event(kernel.SyscallBase, &e)|];")]
    [InlineData("int unread = [|synos_ai_calls.synos_log_event(kernel.SyscallBase, &e)|];")]
    [InlineData("int unread; unread = [|synos_ai_calls.synos_log_event(kernel.SyscallBase, &e)|];")]
    [InlineData("long unread = [|synos_ai_calls.synos_log_event(kernel.SyscallBase, &e)|];")]
    [InlineData("Action later = () => [|synos_ai_calls.synos_log_event(kernel.SyscallBase, null)|];")]
    [InlineData("void Later() => [|synos_ai_calls.synos_log_event(kernel.SyscallBase, null)|];")]
    public async Task A_result_that_nothing_looks_at_is_reported_at_the_call(string statement) => await _run.ReportsAsync(Method(statement), Id);

    [Theory]
    [InlineData("if (synos_ai_calls.synos_log_event(kernel.SyscallBase, &e) < 0) throw new InvalidOperationException();")]
    [InlineData("_ = synos_ai_calls.synos_log_event(kernel.SyscallBase, &e);")]
    [InlineData("int result = synos_ai_calls.synos_log_event(kernel.SyscallBase, &e); Console.WriteLine(result);")]
    [InlineData("int result = synos_ai_calls.synos_log_event(kernel.SyscallBase, &e); Action later = () => Console.WriteLine(result);")]
    [InlineData("int a, b; a = b = synos_ai_calls.synos_log_event(kernel.SyscallBase, &e); Console.WriteLine(a);")]
    [InlineData("Func<int> later = () => synos_ai_calls.synos_log_event(kernel.SyscallBase, null);")]
    [InlineData("SynosClient.Connect(kernel).LogEvent(EventType.Security, 1, \"the client throws\");")]
    [InlineData("my_calls.synos_log_event(kernel.SyscallBase);")]
    public async Task A_result_that_is_used_or_discarded_and_another_method_are_not(string statement) => await _run.IsSilentAsync(Method(statement));

    [Fact]
    public async Task The_fix_throws_with_the_errno_and_its_name() => await _run.FixesAsync(
        """
        using System;
        using SynOS.Interop;
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            void Log(SynosKernel kernel, synos_ai_event e)
            {
                // What happened.
                [|synos_ai_calls.synos_log_event(kernel.SyscallBase, &e)|];
            }
        }
        """,
        """
        using System;
        using System.ComponentModel;
        using SynOS.Interop;
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            void Log(SynosKernel kernel, synos_ai_event e)
            {
                // What happened.
                if (synos_ai_calls.synos_log_event(kernel.SyscallBase, &e) is var result and < 0)
                    throw new Win32Exception(-result, $"synos_log_event failed with {ErrnoName.Of(-result)}");
            }
        }
        """);

    [Fact]
    public async Task Fix_all_takes_each_form_and_names_that_are_free() => await _run.FixesAllAsync(
        """
        using System;
        using System.ComponentModel;
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            void Log(int syscallBase, synos_ai_event e)
            {
                int result2 = [|synos_ai_calls.synos_log_event(syscallBase, &e)|];
                if (e.pid > 0)
                    [|synos_ai_calls.synos_log_event(syscallBase, &e)|];
                else
                    e.pid = 1;
                [|synos_ai_calls.synos_log_event(syscallBase, &e)|];
            }

            void Log(int result) => [|synos_ai_calls.synos_log_event(result, null)|];

            Action Later(int syscallBase) => () => [|synos_ai_calls.synos_log_event(syscallBase, null)|];
        }
        """,
        """
        using System;
        using System.ComponentModel;
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            void Log(int syscallBase, synos_ai_event e)
            {
                int result2 = synos_ai_calls.synos_log_event(syscallBase, &e);
                if (result2 < 0)
                    throw new Win32Exception(-result2, $"synos_log_event failed with {SynOS.Interop.ErrnoName.Of(-result2)}");
                if (e.pid > 0)
                {
                    if (synos_ai_calls.synos_log_event(syscallBase, &e) is var result and < 0)
                        throw new Win32Exception(-result, $"synos_log_event failed with {SynOS.Interop.ErrnoName.Of(-result)}");
                }
                else
                    e.pid = 1;
                if (synos_ai_calls.synos_log_event(syscallBase, &e) is var result1 and < 0)
                    throw new Win32Exception(-result1, $"synos_log_event failed with {SynOS.Interop.ErrnoName.Of(-result1)}");
            }

            void Log(int result)
            {
                if (synos_ai_calls.synos_log_event(result, null) is var result1 and < 0)
                    throw new Win32Exception(-result1, $"synos_log_event failed with {SynOS.Interop.ErrnoName.Of(-result1)}");
            }

            Action Later(int syscallBase) => () =>
            {
                if (synos_ai_calls.synos_log_event(syscallBase, null) is var result and < 0)
                    throw new Win32Exception(-result, $"synos_log_event failed with {SynOS.Interop.ErrnoName.Of(-result)}");
            };
        }
        """);

    [Fact]
    public async Task The_fix_works_on_statements_without_a_class() => await _run.FixesAllAsync(
        """
        using SynOS.Interop;
        using SynOS.Interop.Uapi;

        SynosKernel kernel = SynosKernel.Detect();
        unsafe
        {
            [|synos_ai_calls.synos_get_telemetry(kernel.SyscallBase, null)|];
        }
        """,
        """
        using System.ComponentModel;
        using SynOS.Interop;
        using SynOS.Interop.Uapi;

        SynosKernel kernel = SynosKernel.Detect();
        unsafe
        {
            if (synos_ai_calls.synos_get_telemetry(kernel.SyscallBase, null) is var result and < 0)
                throw new Win32Exception(-result, $"synos_get_telemetry failed with {ErrnoName.Of(-result)}");
        }
        """);

    [Theory]
    [InlineData("for (; e.pid > 0; [|synos_ai_calls.synos_log_event(kernel.SyscallBase, &e)|]) e.pid--;")]
    [InlineData("int unread; Action later = () => unread = [|synos_ai_calls.synos_log_event(kernel.SyscallBase, null)|];")]
    public async Task Where_no_statement_fits_it_is_reported_without_a_fix(string statement)
    {
        await _run.ReportsAsync(Method(statement), Id);
        await _run.OffersNoFixAsync(Method(statement));
    }

    private static string Method(string statement) =>
        $$"""
        using System;
        using SynOS.Interop;
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            void Method(SynosKernel kernel, synos_ai_event e)
            {
                {{statement}}
            }
        }

        static class my_calls
        {
            public static int synos_log_event(int syscallBase) => syscallBase;
        }
        """;
}
