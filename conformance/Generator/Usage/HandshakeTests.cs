// SPDX-License-Identifier: MIT
using SynOS.Interop.Analyzers;
using SynOS.Interop.CodeFixes;
using Xunit;

namespace SynOS.Conformance.Generator.Usage;

/// <summary>SYNOS3201: only the running kernel knows where its calls begin, so no constant is ever the base.</summary>
public sealed class HandshakeTests
{
    private const string Id = "SYNOS3201";

    private readonly UsageRun _run = new(new HandshakeAnalyzer(), new HandshakeFix());

    [Theory]
    [InlineData("return synos_ai_calls.synos_log_event([|synos_ai.SYNOS_SYSCALL_BASE|], &e);")]
    [InlineData("return synos_ai_calls.synos_log_event([|440|], &e);")]
    [InlineData("return synos_ai_calls.synos_log_event([|440 + 0|], &e);")]
    [InlineData("int planned = 440; return synos_ai_calls.synos_log_event([|planned|], &e);")]
    [InlineData("int planned; planned = e.pid > 0 ? 440 : 548; return synos_ai_calls.synos_log_event([|e.pid > 0 ? 440 : 548|], &e) + planned;")]
    [InlineData("return synos_ai_calls.synos_log_event([|Planned|], &e);")]
    [InlineData("return synos_ai_calls.synos_log_event([|User.PlannedHere|], &e);")]
    [InlineData("return synos_ai_calls.synos_log_event(@event: &e, syscallBase: [|440|]);")]
    public async Task A_base_that_the_program_made_up_is_reported_at_the_argument(string statement) => await _run.ReportsAsync(Method(statement), Id);

    [Theory]
    [InlineData("return synos_ai_calls.synos_log_event(kernel.SyscallBase, &e);")]
    [InlineData("return synos_ai_calls.synos_log_event(SynosKernel.Detect().SyscallBase, &e);")]
    [InlineData("int asked = kernel.SyscallBase; return synos_ai_calls.synos_log_event(asked, &e);")]
    [InlineData("int asked = 0; asked = kernel.SyscallBase; return synos_ai_calls.synos_log_event(asked, &e);")]
    [InlineData("int asked = 0; Ask(out asked); return synos_ai_calls.synos_log_event(asked, &e);")]
    [InlineData("int asked = 0; asked += kernel.SyscallBase; return synos_ai_calls.synos_log_event(asked, &e);")]
    [InlineData("int Call(int given) => synos_ai_calls.synos_log_event(given, null); return Call(440);")]
    [InlineData("return synos_ai_calls.synos_log_event(_asked, &e);")]
    [InlineData("return synos_ai_calls.synos_log_event(_replaced, &e);")]
    [InlineData("return my_calls.synos_log_event(440);")]
    public async Task A_base_that_somebody_asked_for_and_another_method_are_not(string statement) => await _run.IsSilentAsync(Method(statement));

    [Fact]
    public async Task The_fix_inserts_the_handshake_before_the_statement() => await _run.FixesAsync(
        """
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            int Log(synos_ai_event e)
            {
                e.severity = 1;

                // Once more.
                return synos_ai_calls.synos_log_event([|synos_ai.SYNOS_SYSCALL_BASE|], &e);
            }
        }
        """,
        """
        using SynOS.Interop;
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            int Log(synos_ai_event e)
            {
                e.severity = 1;

                SynosKernel kernel = SynosKernel.Detect();
                // Once more.
                return synos_ai_calls.synos_log_event(kernel.SyscallBase, &e);
            }
        }
        """);

    [Theory]
    [InlineData("SynosKernel asked", "asked.SyscallBase")]
    [InlineData("SynosClient client", "client.Kernel.SyscallBase")]
    [InlineData("SynosKernel? unknown", "_client.Kernel.SyscallBase")]
    public async Task The_fix_uses_a_handshake_that_is_in_scope(string parameter, string expected)
    {
        string source =
            $$"""
            using SynOS.Interop;
            using SynOS.Interop.Uapi;

            unsafe class User(SynosClient given)
            {
                readonly SynosClient _client = given;

                int Log({{parameter}}) => synos_ai_calls.synos_log_event([|440|], null);
            }
            """.Replace("(SynosClient given)", "", StringComparison.Ordinal).Replace(" = given", " = SynosClient.Connect()", StringComparison.Ordinal);
        await _run.FixesAsync(source, source.Replace("[|440|]", expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fix_all_makes_one_handshake_in_each_function() => await _run.FixesAllAsync(
        """
        using System;
        using SynOS.Interop;
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            private SynosKernel? kernel;

            int Two(synos_ai_event e)
            {
                if (e.pid > 0)
                {
                    return synos_ai_calls.synos_log_event([|440|], &e);
                }

                return synos_ai_calls.synos_log_event([|440|], &e);
            }

            static int Short() => synos_ai_calls.synos_get_telemetry([|440|], null);

            Func<int> Later() => () =>
            {
                return synos_ai_calls.synos_get_telemetry([|440|], null);
            };
        }
        """,
        """
        using System;
        using SynOS.Interop;
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            private SynosKernel? kernel;

            int Two(synos_ai_event e)
            {
                SynosKernel kernel1 = SynosKernel.Detect();
                if (e.pid > 0)
                {
                    return synos_ai_calls.synos_log_event(kernel1.SyscallBase, &e);
                }

                return synos_ai_calls.synos_log_event(kernel1.SyscallBase, &e);
            }

            static int Short() => synos_ai_calls.synos_get_telemetry(SynosKernel.Detect().SyscallBase, null);

            Func<int> Later() => () =>
            {
                SynosKernel kernel1 = SynosKernel.Detect();
                return synos_ai_calls.synos_get_telemetry(kernel1.SyscallBase, null);
            };
        }
        """);

    [Fact]
    public async Task The_fix_works_on_statements_without_a_class() => await _run.FixesAllAsync(
        """
        // A licence.
        using SynOS.Interop.Uapi;

        unsafe
        {
            System.Console.WriteLine(synos_ai_calls.synos_get_telemetry([|440|], null));
        }
        """,
        """
        // A licence.
        using SynOS.Interop;
        using SynOS.Interop.Uapi;

        SynosKernel kernel = SynosKernel.Detect();
        unsafe
        {
            System.Console.WriteLine(synos_ai_calls.synos_get_telemetry(kernel.SyscallBase, null));
        }
        """);

    private static string Method(string statement) =>
        $$"""
        using System;
        using SynOS.Interop;
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            const int Planned = 440;
            static readonly int PlannedHere = synos_ai.SYNOS_SYSCALL_BASE;
            readonly int _asked;
            readonly int _replaced = 440;

            User(SynosKernel kernel)
            {
                _asked = kernel.SyscallBase;
                this._replaced = kernel.SyscallBase;
            }

            int Method(SynosKernel kernel, synos_ai_event e)
            {
                {{statement}}
            }

            static void Ask(out int asked) => asked = SynosKernel.Detect().SyscallBase;
        }

        static class my_calls
        {
            public static int synos_log_event(int syscallBase) => syscallBase;
        }
        """;
}
