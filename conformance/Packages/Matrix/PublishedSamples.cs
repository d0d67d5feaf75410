// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Packages.Matrix;

/// <summary>
/// The samples, copied out of the repository, restored from the packed packages, published in both ways, and run in one boot of the guest.
/// </summary>
public sealed class PublishedSamples : IAsyncLifetime
{
    /// <summary>Trimmed, with the runtime in the same file.</summary>
    private static readonly string[] Trimmed = ["-p:PublishTrimmed=true", "-p:PublishSingleFile=true", "--self-contained"];

    private static readonly string[] Native = ["-p:PublishAot=true"];

    private readonly string _root = Path.Combine(Path.GetTempPath(), $"synos samples {Guid.NewGuid():N}");

    public static TheoryData<string, string> Programs() => new()
    {
        { "Telemetry", "telemetry" },
        { "OwnHeader", "own-header" },
    };

    public GuestRun Run { get; private set; } = null!;

    /// <summary>What publishing said, by program.</summary>
    public Dictionary<string, string> Said { get; } = [];

    public async Task InitializeAsync()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        Copy(Repository.PathOf("samples"), _root);
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{packages.Folder}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="sdk" value="{Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages")}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        var programs = new Dictionary<string, string>();
        foreach (object[] row in Programs())
        {
            foreach ((string way, string[] arguments) in (ReadOnlySpan<(string, string[])>)[("trimmed", Trimmed), ("aot", Native)])
                programs[$"{row[1]}-{way}"] = Path.Combine(_root, (string)row[0], "out", way, (string)row[1]);
        }

        foreach ((string name, string program) in programs)
            Said[name] = await PublishAsync(packages, program);
        string image = await GuestImageWriter.WriteAsync(GuestParts.Read() with { Samples = programs }, Repository.GuestFolder);
        Run = await Repository.CreateRunner(image).RunAsync(new GuestOptions { Programs = [.. programs.Keys.Select(name => $"selftests/{name}")], Memory = 512 });
        Run.EnsureCompleted();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    private static async Task<string> PublishAsync(PackedPackages packages, string program)
    {
        string output = Path.GetDirectoryName(program)!, project = Path.GetFullPath(Path.Combine(output, "..", ".."));
        string[] how = Path.GetFileName(output) == "aot" ? Native : Trimmed;
        DotnetRun publish = await DotnetRun.OfAsync(project,
            ["publish", "-r", PackedPackages.Rid, "-o", output, "-nologo", "-nodeReuse:false", "-p:UapiLibClang=/nonexistent/libclang.so", .. how],
            new Dictionary<string, string?> { ["NUGET_PACKAGES"] = packages.Cache });
        return publish.Succeeded().Output;
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(from, file);
            if (relative.Split('/') is var parts && (parts.Contains("bin") || parts.Contains("obj")))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, relative))!);
            File.Copy(file, Path.Combine(to, relative));
        }
    }
}
