// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using SynOS.Interop.Facts.Targets;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Harness.Layout;

/// <summary>Hears each witness.</summary>
public static class WitnessReader
{
    // How the guest's layout program begins a comment that states a measured fact.
    private const string Mark = "layout ";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task<IReadOnlyList<Witness>> ReadAllAsync(GuestParts parts, GuestRun run) =>
    [
        await HearAsync("gcc", async name => Witness.Stating(name, await CompilerAsync(parts))),
        await HearAsync("gcc -m32", async name => Witness.Denying(name, await GccWitness.AskAsync("-m32", Repository.Header, SharedLock.Read().ForTarget(Target.X86).Facts))),
        await HearAsync("kernel object", async name => Witness.Stating(name, await PaholeReader.ReadAsync(parts.KernelObject, Repository.ReadLayouts().Keys))),
        await HearAsync(".NET JIT", name => Task.FromResult(Witness.Stating(name, Runtime()))),
        await HearAsync(".NET AOT in the guest", name => Task.FromResult(Witness.Stating(name, Guest(run)))),
    ];

    /// <summary>The witness, or one that is absent with the reason: a program that is not there or fails says nothing against the others.</summary>
    public static async Task<Witness> HearAsync(string name, Func<string, Task<Witness>> ask)
    {
        try
        {
            return await ask(name);
        }
        catch (OperationCanceledException)
        {
            return Witness.Absent(name, FormattableString.Invariant($"it did not answer within {Limit.TotalSeconds:0} s"));
        }
        catch (Exception error)
        {
            return Witness.Absent(name, string.Join(' ', $"{error.Message} {error.InnerException?.Message}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    /// <summary>gcc, by the C program that prints its own offsets.</summary>
    public static async Task<IReadOnlyDictionary<string, StructLayout>> CompilerAsync(GuestParts parts)
    {
        using var limit = new CancellationTokenSource(Limit);
        BufferedCommandResult printed = await Cli.Wrap(Path.Combine(parts.ProgramFolder, "synos_layout")).ExecuteBufferedAsync(limit.Token);
        return LayoutReader.Read(printed.StandardOutput);
    }

    /// <summary>The .NET runtime that runs this, by the emitted probes.</summary>
    public static IReadOnlyDictionary<string, StructLayout> Runtime()
    {
        var lines = synos_ai_layout.Measure()
            .GroupBy(probe => probe.Fact)
            .Select(fact => $"{fact.Key} {string.Join(' ', fact.Select(probe => $"{probe.Property}={probe.Measured}"))}");
        return LayoutReader.Read(string.Join('\n', lines));
    }

    /// <summary>The NativeAOT program in the guest, by the same probes.</summary>
    public static IReadOnlyDictionary<string, StructLayout> Guest(GuestRun run)
    {
        var comments = run.Results?.Find("layout")?.Subtests?.Tests.SelectMany(test => test.Comments) ?? [];
        var lines = comments.Select(comment => comment.Text).Where(text => text.StartsWith(Mark, StringComparison.Ordinal)).Select(text => text[Mark.Length..]);
        return LayoutReader.Read(string.Join('\n', lines));
    }
}
