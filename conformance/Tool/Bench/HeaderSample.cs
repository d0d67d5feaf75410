// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;

namespace SynOS.Conformance.Tool.Bench;

/// <summary>The headers of Linux that this machine has.</summary>
public static class HeaderSample
{
    /// <summary>A small header of few types.</summary>
    public const string Small = Folder + "/linux/landlock.h";

    /// <summary>Where C finds headers.</summary>
    public const string Folder = "/usr/include";

    private const string CLibrary = "/bits/";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>All headers below linux/, by name.</summary>
    public static IReadOnlyList<string> All() =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "linux"), "*.h", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The text of a file that includes so many headers, the first that go together. Those that include headers of the C library are
    /// left out: others define again what is there, and bindgen fails at it.
    /// </summary>
    public static async Task<string> IncludeAsync(int count)
    {
        string text = "";
        int taken = 0;
        foreach (string name in Directory.EnumerateFiles(Path.Combine(Folder, "linux"), "*.h").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal))
        {
            string longer = $"{text}#include <linux/{name}>\n";
            if (!await GoesTogetherAsync(longer))
                continue;
            text = longer;
            if (++taken == count)
                return text;
        }
        throw new BenchException($"only {taken} headers of {Folder}/linux go together, and {count} are wanted; is linux-libc-dev installed?");
    }

    private static async Task<bool> GoesTogetherAsync(string source)
    {
        using var limit = new CancellationTokenSource(Limit);
        BufferedCommandResult result = await Cli.Wrap("gcc")
            .WithArguments(["-std=gnu11", "-w", "-fsyntax-only", "-MD", "-MF", "/dev/stdout", "-x", "c", "-"])
            .WithStandardInputPipe(PipeSource.FromString(source))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);
        return result.ExitCode == 0 && !result.StandardOutput.Contains(CLibrary, StringComparison.Ordinal);
    }
}
