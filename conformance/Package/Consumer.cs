// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CliWrap;
using CliWrap.Buffered;
using SynOS.Interop;
using SynOS.Interop.Analyzers;
using SynOS.Interop.CodeFixes;

namespace SynOS.Conformance.Package;

/// <summary>
/// The packed package, and a program that installed it from a folder. Packing and building take seconds, so both are kept in artifacts
/// under a hash of all that goes into them.
/// </summary>
internal sealed class Consumer
{
    private const string Project = "src/SynOS.Interop/SynOS.Interop.csproj";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly string _folder;

    private Consumer(string folder) => _folder = folder;

    public string Package => Directory.GetFiles(Path.Combine(_folder, "packed"), "*.nupkg").Single();

    public string Program => Path.Combine(_folder, "consumer", "bin", "consumer.dll");

    public static async Task<Consumer> InstallAsync()
    {
        string folder = Repository.PathOf($"artifacts/consumer/{HashOfInputs()}");
        if (Directory.Exists(folder))
            return new Consumer(folder);

        // Built aside and renamed when complete: a run that is killed leaves nothing that the next one would take.
        string aside = $"{folder}.{Environment.ProcessId}";
        try
        {
            await BuildAsync(aside);
            Directory.Move(aside, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another run was faster, with the same inputs.
            Directory.Delete(aside, recursive: true);
        }

        return new Consumer(folder);
    }

    private static async Task BuildAsync(string aside)
    {
        string project = Path.Combine(aside, "consumer");
        Directory.CreateDirectory(project);
        foreach ((string name, string text) in ConsumerSource.Files)
            await File.WriteAllTextAsync(Path.Combine(project, name), text);
        await RunDotnetAsync(Repository.Root, "pack", Project, "--no-build", "-c", Configuration, "-o", Path.Combine(aside, "packed"));
        await RunDotnetAsync(project, "build", "--nologo", "-m:1", "-nodeReuse:false");
    }

    private static async Task RunDotnetAsync(string folder, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        BufferedCommandResult result = await Cli.Wrap("dotnet").WithArguments(arguments).WithWorkingDirectory(folder)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
        if (result.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} in '{folder}' failed:\n{result.StandardOutput}{result.StandardError}");
    }

    private static string Configuration => typeof(Consumer).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static string HashOfInputs()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in new[] { typeof(SynosClient).Assembly.Location, Repository.PathOf(Project), Repository.PathOf("src/SynOS.Interop/README.md"), Repository.PathOf("src/SynOS.Interop/build/SynOS.Interop.targets"), typeof(UncheckedErrnoAnalyzer).Assembly.Location, typeof(UsageCodeFixProvider).Assembly.Location, Repository.PathOf("Directory.Build.props") })
            hash.AppendData(File.ReadAllBytes(file));
        foreach ((string name, string text) in ConsumerSource.Files)
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{text}\0"));
        hash.AppendData(Encoding.UTF8.GetBytes($"{Environment.Version} {Configuration}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
