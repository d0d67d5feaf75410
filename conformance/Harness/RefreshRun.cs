// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;

namespace SynOS.Conformance.Harness;

/// <summary>A run of tools/refresh.sh with the synos-abi that the suite was built with, so that it builds nothing.</summary>
internal static class RefreshRun
{
    private const string Emitted = "artifacts/obj/SynOS.Interop/debug/generated";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static Task<BufferedCommandResult> OfAsync(string root, params string[] arguments) =>
        RunAsync(root, Cli.Wrap(Path.Combine(root, "tools/refresh.sh")).WithArguments(arguments));

    /// <summary>A command as a page has it.</summary>
    public static Task<BufferedCommandResult> OfCommandAsync(string root, string command) => RunAsync(root, Cli.Wrap("bash").WithArguments(["-c", command]));

    /// <summary>What the compiler was given becomes part of a copy; a change that is to reach it needs a build there.</summary>
    public static void CopyEmittedCode(WorkingCopy copy)
    {
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf(Emitted), "*.cs", SearchOption.AllDirectories))
        {
            string to = copy.PathOf(Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    private static async Task<BufferedCommandResult> RunAsync(string root, Command command)
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        using var limit = new CancellationTokenSource(Limit);
        return await command.WithWorkingDirectory(root)
            .WithEnvironmentVariables(e => e.Set("SYNOS_ABI", packages.NativeTool))
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
    }
}
