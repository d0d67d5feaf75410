// SPDX-License-Identifier: MIT
using System.Globalization;
using CliWrap;
using CliWrap.Buffered;

namespace SynOS.Conformance.Tool.Bench;

/// <summary>How fast synos-abi reads headers, as whole processes: beside bindgen for the same file, and alone.</summary>
public sealed class AbiBenchmark(TextWriter output, int runs)
{
    private const int Together = 100;
    private const int NameWidth = 48;

    // What the tool is for: a build must not feel it.
    private const double ShareOfBindgen = 0.25;
    private static readonly TimeSpan AllLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SmallLimit = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan ReadLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ProvisionLimit = TimeSpan.FromMinutes(30);
    private static readonly string[] Clangs = ["clang", "clang-22", "clang-19", "clang-14"];

    private const string OldClang = "/usr/lib/llvm-14/lib";

    private bool _reached = true;

    /// <returns>Whether every goal is reached.</returns>
    public async Task<bool> RunAsync()
    {
        await ProvisionAsync();
        string folder = Repository.PathOf("artifacts/bench");
        output.WriteLine("publishing synos-abi ...");
        string tool = await AbiToolPublisher.PublishAsync(folder);
        output.WriteLine($"load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]} on {Environment.ProcessorCount} processors");
        output.WriteLine($"{$"{runs} runs each, in turns",-NameWidth}{"min ms",10}{"median ms",12}{"cpu ms",10}{"peak MiB",10}");

        await CompareAsync(tool, folder);
        await ReadAllAsync(tool, folder);
        ReadSmall(tool, folder);
        return _reached;
    }

    private async Task CompareAsync(string tool, string folder)
    {
        string file = Path.Combine(folder, "hundred.h");
        await File.WriteAllTextAsync(file, await HeaderSample.IncludeAsync(Together));
        string bindings = Path.Combine(folder, "hundred.rs");

        var ours = new Contender("synos-abi extract --whole --targets x86_64", tool, ["extract", file, "--whole", "--targets", "x86_64", "--rules", "off", "--facts", Path.Combine(folder, "hundred.facts")]);
        string[] arguments = [file, "-o", bindings, "--", "-std=gnu11"];
        Contender bindgen = Bindgen("bindgen", arguments), plain = Bindgen("bindgen --no-layout-tests", ["--no-layout-tests", .. arguments]);
        List<Contender> contenders = [ours, bindgen, plain];
        if (Clangs.FirstOrDefault(IsOnPath) is { } clang)
            contenders.Add(new Contender($"{clang} -fsyntax-only", clang, ["-std=gnu11", "-w", "-fsyntax-only", file]));
        Show($"one file that includes {Together} headers of linux/", contenders);
        double share = ours.Median / bindgen.Median;
        Judge($"at most {ShareOfBindgen:0.00} of bindgen's time", share, ShareOfBindgen);
    }

    private async Task ReadAllAsync(string tool, string folder)
    {
        string facts = Path.Combine(folder, "facts");
        if (Directory.Exists(facts))
            Directory.Delete(facts, recursive: true);
        IReadOnlyList<string> headers = HeaderSample.All();
        string[] options = ["--targets", "x86_64", "--rules", "off", "--facts-folder", facts];
        // Some do not compile alone: those have no facts, and the tool says so each time.
        using var limit = new CancellationTokenSource(ReadLimit);
        await Cli.Wrap(tool).WithArguments(["extract", .. headers, .. options]).WithValidation(CommandResultValidation.None).ExecuteAsync(limit.Token);
        var parsed = headers.Where(header => File.Exists(Path.ChangeExtension(header.Replace(HeaderSample.Folder, facts, StringComparison.Ordinal), ".facts"))).ToList();
        if (parsed.Count < headers.Count / 2)
            throw new BenchException($"synos-abi has facts of {parsed.Count} headers alone, of {headers.Count}");
        var all = new Contender("synos-abi extract ... --facts-folder", tool, ["extract", .. parsed, .. options]);
        Show($"{parsed.Count} headers of linux/, of {headers.Count}: those that compile alone; one target, one process", [all]);
        Judge($"at most {AllLimit.TotalSeconds:0} s", all.Median.TotalSeconds, AllLimit.TotalSeconds);
    }

    private void ReadSmall(string tool, string folder)
    {
        string facts = Path.Combine(folder, "small.facts");
        var all = new Contender("synos-abi extract, seven targets, as a build does", tool, ["extract", HeaderSample.Small, "--facts", facts]);
        var one = new Contender("synos-abi extract --targets x86_64", tool, ["extract", HeaderSample.Small, "--targets", "x86_64", "--facts", facts]);
        var nothing = new Contender("synos-abi --help", tool, ["--help"]);
        Show($"one small header, {HeaderSample.Small}", [all, one, nothing]);
        Judge($"at most {SmallLimit.TotalMilliseconds:0} ms", all.Median.TotalMilliseconds, SmallLimit.TotalMilliseconds);
    }

    private void Show(string what, IReadOnlyList<Contender> contenders)
    {
        output.WriteLine(what);
        Contender.Race(runs, contenders);
        foreach (Contender contender in contenders)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {contender.Name.PadRight(NameWidth - 2)}{contender.Fastest.TotalMilliseconds,10:0.0}{contender.Median.TotalMilliseconds,12:0.0}{contender.Processor.TotalMilliseconds,10:0.0}{contender.PeakMemory / 1048576.0,10:0.0}"));
    }

    private void Judge(FormattableString goal, double measured, double limit)
    {
        bool reached = measured <= limit;
        _reached &= reached;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  goal: {goal.ToString(CultureInfo.InvariantCulture)}; it is {measured:0.000}: {(reached ? "reached" : "MISSED")}"));
    }

    private static async Task ProvisionAsync()
    {
        using var limit = new CancellationTokenSource(ProvisionLimit);
        BufferedCommandResult result = await Cli.Wrap(Repository.PathOf("tools/provision.sh"))
            .WithArguments(["--only", "abi,guest,bench", "--message-on-stdout"])
            .WithStandardErrorPipe(PipeTarget.ToStream(Console.OpenStandardError()))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);
        if (result.ExitCode != 0)
            throw new BenchException(result.StandardOutput.Trim());
    }

    // Debian's bindgen does not know the names that clang has given types without a name since its version 16.
    private static Contender Bindgen(string name, string[] arguments) => Directory.Exists(OldClang)
        ? new Contender(name, "env", [$"LIBCLANG_PATH={OldClang}", "bindgen", .. arguments])
        : new Contender(name, "bindgen", arguments);

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
