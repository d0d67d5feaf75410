// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;
using CliWrap;
using CliWrap.Buffered;

namespace SynOS.Conformance.Tool.Bench;

/// <summary>Publishes synos-abi as users get it: one native program.</summary>
public static class AbiToolPublisher
{
    private const string Project = "src/SynOS.Interop.Abi/SynOS.Interop.Abi.csproj";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <returns>Path of the program.</returns>
    /// <exception cref="BenchException">It cannot be published.</exception>
    public static async Task<string> PublishAsync(string folder)
    {
        // Artifacts of its own: another kind of restore would disturb those of ordinary builds.
        string artifacts = Path.Combine(folder, "artifacts"), program = Path.Combine(folder, "bin");
        using var limit = new CancellationTokenSource(Limit);
        BufferedCommandResult result = await Cli.Wrap("dotnet")
            .WithArguments(
            [
                "publish", Repository.PathOf(Project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier.Contains("arm64", StringComparison.Ordinal) ? "linux-arm64" : "linux-x64",
                "-p:PublishAot=true", "-p:PackAsTool=false", "-p:CppCompilerAndLinker=gcc", $"-p:ArtifactsPath={artifacts}", "-o", program, "-v", "q", "--nologo", "-nodeReuse:false",
            ])
            .WithWorkingDirectory(Repository.Root)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(limit.Token);
        return result.ExitCode == 0
            ? Path.Combine(program, "synos-abi")
            : throw new BenchException($"synos-abi cannot be published: {(result.StandardOutput + result.StandardError).Trim()}");
    }
}
