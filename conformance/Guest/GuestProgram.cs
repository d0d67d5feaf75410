// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness.Qemu;

namespace SynOS.Conformance.Guest;

/// <summary>One of the two drivers, started here for what makes no call.</summary>
/// <param name="Path">The static program, or the NativeAOT one.</param>
/// <param name="Name">As its messages have it.</param>
internal sealed record GuestProgram(string Path, string Name)
{
    private static readonly GuestParts Parts = GuestParts.Read();

    public static IReadOnlyList<GuestProgram> Both { get; } =
    [
        new(System.IO.Path.Combine(Parts.ProgramFolder, "synos_conformance"), "C"),
        new(Parts.CSharpProgram, "C#"),
    ];

    public async Task<BufferedCommandResult> RunAsync(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await Cli.Wrap(Path).WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
    }

    /// <summary>What it makes of the lines that say what is given, by the names of their cases.</summary>
    public async Task<Dictionary<string, string>> ShowInputsAsync(params string[] file)
    {
        BufferedCommandResult result = await RunAsync(["inputs", .. file]);
        if (result.ExitCode != 0)
            throw new InvalidOperationException($"{Name}: {result.StandardError}");
        return result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line["given=".Length..line.IndexOf(' ', StringComparison.Ordinal)], StringComparer.Ordinal);
    }
}
