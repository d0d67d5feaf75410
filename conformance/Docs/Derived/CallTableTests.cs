// SPDX-License-Identifier: MIT
using System.Globalization;
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Facts.Model;
using Xunit;

namespace SynOS.Conformance.Docs.Derived;

/// <summary>kernel/gen-tables.sh: the patch with the tables of calls has the calls that it is given, in each file that lists calls.</summary>
public sealed class CallTableTests
{
    private const int Fine = 0, Stale = 1, Wrong = 2;
    private const string Sixth = "445 ask_twice recommendation const struct synos_recommendation\n";
    private const string PatchName = "patches/0001-syscalls-wire-the-SynOS-AI-calls.patch";
    private const string ListName = "kernel/synos/plan_calls.h";

    // The script takes a second; the source may have to be unpacked before.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly string[] Tables =
        ["arch/x86/entry/syscalls/syscall_32.tbl", "arch/x86/entry/syscalls/syscall_64.tbl", "scripts/syscall.tbl"];

    [Fact]
    public async Task A_sixth_call_gets_its_rows_and_shares_its_planned_number()
    {
        using Scratch kernel = Copy();

        BufferedCommandResult check = await RunAsync(kernel, Calls() + Sixth, "--check");
        Assert.Equal((Stale, $"kernel/{PatchName}\nkernel/{ListName}\n"), (check.ExitCode, check.StandardOutput));
        Assert.Equal(File.ReadAllText(Repository.PathOf($"kernel/{PatchName}")), File.ReadAllText(kernel.PathOf(PatchName)));

        Assert.Equal(Fine, (await RunAsync(kernel, Calls() + Sixth)).ExitCode);
        string patch = File.ReadAllText(kernel.PathOf(PatchName));
        Assert.All(Tables, table =>
        {
            string part = PartOf(patch, table);
            Assert.Contains("\n-445\t", part, StringComparison.Ordinal);
            Assert.Matches(@"\n\+445\tupstream\tlandlock_add_rule\t+sys_landlock_add_rule\n", part);
            Assert.Matches(@"\n\+445\tsynos\tlandlock_add_rule\t+sys_synos_or_landlock_add_rule\n", part);
            Assert.Contains("\n+553\tsynos\tsynos548_ask_twice\tsys_synos_ask_twice\n", part, StringComparison.Ordinal);
        });
        Assert.Contains("\n+sys_synos_ask_twice(const struct synos_recommendation __user *recommendation);\n", PartOf(patch, "include/linux/syscalls.h"), StringComparison.Ordinal);
        Assert.Contains("\n+COND_SYSCALL(synos_ask_twice);\n", PartOf(patch, "kernel/sys_ni.c"), StringComparison.Ordinal);
        Assert.Contains("\n+#define __IGNORE_synos548_ask_twice\n", PartOf(patch, "scripts/checksyscalls.sh"), StringComparison.Ordinal);
        Assert.EndsWith("\nSYNOS_PLAN_CALL(ask_twice, landlock_add_rule)\n", File.ReadAllText(kernel.PathOf(ListName)), StringComparison.Ordinal);

        // What was written applies, and is what the calls give.
        BufferedCommandResult again = await RunAsync(kernel, Calls() + Sixth, "--check");
        Assert.Equal((Fine, ""), (again.ExitCode, again.StandardOutput));
    }

    [Fact]
    public void A_call_whose_upstream_has_an_entry_for_32_bit_programs_is_listed_as_such() =>
        Assert.Contains("\nSYNOS_PLAN_CALL_COMPAT(update_state, epoll_pwait2)\n", File.ReadAllText(Repository.PathOf($"kernel/{ListName}")), StringComparison.Ordinal);

    [Fact]
    public async Task The_calls_of_before_give_the_patch_of_before()
    {
        using Scratch kernel = Copy();
        Assert.Equal(Fine, (await RunAsync(kernel, Calls() + Sixth)).ExitCode);

        Assert.Equal(Fine, (await RunAsync(kernel, Calls())).ExitCode);

        Assert.All([PatchName, ListName], name => Assert.Equal(File.ReadAllText(Repository.PathOf($"kernel/{name}")), File.ReadAllText(kernel.PathOf(name))));
    }

    [Fact]
    public async Task No_calls_are_a_mistake()
    {
        using Scratch kernel = Copy();
        BufferedCommandResult run = await RunAsync(kernel, "");
        Assert.Equal(Wrong, run.ExitCode);
        Assert.Contains("no calls on stdin", run.StandardError, StringComparison.Ordinal);
    }

    private static string Calls()
    {
        FactSet header = HeaderParser.Parse(new(Repository.Header, [], []), new DiagnosticBag())!;
        return string.Concat(header.Calls.OrderBy(call => call.Number).Select(call => string.Create(
            CultureInfo.InvariantCulture,
            $"{call.Number} {call.Name["synos_".Length..]} {call.Parameters[0].Name} {(call.Parameters[0].Direction == "in" ? "const " : "")}{call.Parameters[0].Pointee!.Spelling}\n")));
    }

    private static string PartOf(string patch, string file) => patch.Split("diff --git ").Single(part => part.StartsWith($"a/{file} ", StringComparison.Ordinal));

    private static Scratch Copy()
    {
        var scratch = new Scratch();
        foreach (string part in (string[])["gen-tables.sh", "lib", "patches", ListName])
        {
            string from = Repository.PathOf($"kernel/{part}");
            foreach (string file in File.Exists(from) ? [from] : Directory.EnumerateFiles(from))
            {
                string to = scratch.PathOf(Path.GetRelativePath(Repository.PathOf("kernel"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }
        return scratch;
    }

    private static async Task<BufferedCommandResult> RunAsync(Scratch kernel, string calls, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        return await Cli.Wrap(kernel.PathOf("gen-tables.sh")).WithArguments(arguments).WithStandardInputPipe(PipeSource.FromString(calls))
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
    }
}
