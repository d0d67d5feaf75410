// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Cost;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Report;
using SynOS.Conformance.Harness.Results;
using SynOS.Conformance.Tool.Bench;
using SynOS.Conformance.Tool.Fuzz;
using SynOS.Conformance.Tool.Witness;

namespace SynOS.Conformance;

/// <summary>The suite as a program: <c>demo</c> for people, and commands for looking closer, for long runs and for figures.</summary>
public static class Program
{
    private const string Usage =
        """
        usage: SynOS.Conformance demo
                 boots the guest, prints what C and C# saw and the layouts; exit 0 when everything agrees
               SynOS.Conformance boot [--run PROGRAM[,PROGRAM]] [--fault NAME] [--limit SECONDS]
                 boots the guest and prints how it ended, the command, and the end of the kernel's log
               SynOS.Conformance torture [--minutes N]
                 uses everything at once in the debug kernel (10 minutes); exit 0 when nothing is wrong
                 takes first: dotnet build conformance -t:GuestParts -p:KernelDebug=true
               SynOS.Conformance headers [--all] [--system] [--target NAME]
                 compares the facts of a sample of headers, or of all, with gcc; exit 0 when nothing is unequal
                 the headers are those of the kernel's source, or with --system those of this machine
                 takes first: tools/provision.sh --only witness
               SynOS.Conformance results [--count] FILE.trx...
                 prints the report of the tests (docs/PHASE2_TESTING_REPORT.md); exit 0 when all passed
                 --count: what did not pass, and how many did
               SynOS.Conformance fuzz headers|locks [--seconds N] [--seed N]
                 gives synos-abi mutated input (60 seconds); exit 0 when each got an answer or a located error
               SynOS.Conformance bench [--runs N]
                 measures how fast synos-abi reads headers, beside bindgen; exit 0 when every goal is reached
               SynOS.Conformance bench calls
                 counts the instructions of each call from C and C# in one guest; exit 0 when every goal is reached
                 takes first: dotnet build conformance -t:GuestParts -p:KernelCost=true
               SynOS.Conformance bench scale
                 writes records from 1, 2 and 4 processors at once, as far as this machine has them, into our ring and into BPF's, and prints how many a second
                 takes first: dotnet build conformance -t:GuestParts -p:KernelMatrix=true
        """;

    private const int BenchRuns = 9;

    public static async Task<int> Main(string[] args)
    {
        try
        {
            switch (args)
            {
                case ["demo"]:
                    return await new Demo(Console.Out, Glyphs.For(Console.OutputEncoding, Glyphs.LocaleOfEnvironment())).RunAsync() ? 0 : 1;
                case ["boot", .. var rest] when BootOptions(rest) is { } options:
                    GuestRun run = await Repository.RunGuestAsync(options);
                    Console.Write(run.Describe());
                    return run.Exit == GuestExit.Completed ? 0 : 1;
                case ["torture"]:
                    return await new Torture(Console.Out).RunAsync(TimeSpan.FromMinutes(10)) ? 0 : 1;
                case ["torture", "--minutes", var text] when int.TryParse(text, out int minutes) && minutes > 0:
                    return await new Torture(Console.Out).RunAsync(TimeSpan.FromMinutes(minutes)) ? 0 : 1;
                case ["headers", .. var rest]:
                    return await HeaderCommand.RunAsync(rest, Console.Out, Console.Error);
                case ["results", .. var files] when files is not ([] or ["--count"]):
                    return ResultsCommand.Run(files, Console.Out, Console.Error);
                case ["fuzz", .. var rest] when FuzzCommand.Parse(rest) is { } fuzz:
                    return await fuzz.RunAsync(Console.Out) ? 0 : 1;
                // What `fuzz` starts, and nobody else.
                case ["fuzz-worker", .. var rest]:
                    FuzzWorker.Run(rest, Console.Out);
                    return 0;
                case ["bench"]:
                    return await new AbiBenchmark(Console.Out, BenchRuns).RunAsync() ? 0 : 1;
                case ["bench", "--runs", var text] when int.TryParse(text, out int runs) && runs > 0:
                    return await new AbiBenchmark(Console.Out, runs).RunAsync() ? 0 : 1;
                case ["bench", "calls"]:
                    CallCosts costs = await CallCosts.MeasureAsync(GuestParts.SynosKernel, CallCosts.CProgram, CallCosts.CSharpProgram);
                    Console.Write(CallCostTableWriter.Write(costs));
                    return CallCostTableWriter.GoalsReached(costs) ? 0 : 1;
                case ["bench", "scale"]:
                    Console.Write(await RingScale.MeasureAsync());
                    return 0;
                default:
                    await Console.Error.WriteLineAsync(Usage);
                    return 2;
            }
        }
        catch (Exception error) when (error is GuestException or BenchException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }
    }

    private static GuestOptions? BootOptions(string[] args)
    {
        var options = new GuestOptions();
        for (; args.Length > 0; args = args[2..])
        {
            switch (args)
            {
                case ["--run", var programs, ..]: options = options with { Programs = programs.Split(',') }; break;
                case ["--fault", var fault, ..]: options = options with { Fault = fault }; break;
                case ["--limit", var limit, ..] when int.TryParse(limit, out int seconds): options = options with { Limit = TimeSpan.FromSeconds(seconds) }; break;
                default: return null;
            }
        }
        return options;
    }
}
