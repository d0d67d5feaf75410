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

    private const string Daemon = "/bin/synos_ai_daemon";

    // Each is published in its ways, by folder and program. Those that differ little are published in the way that finds more.
    private static readonly (string Folder, string Program, string[] Ways)[] Samples =
    [
        ("Telemetry", "telemetry", ["trimmed", "aot"]),
        ("OwnHeader", "own-header", ["trimmed", "aot"]),
        ("Hello", "hello", ["aot"]),
        ("EventTail", "event-tail", ["aot"]),
        ("SecurityMonitor", "security-monitor", ["aot"]),
        ("Ask", "ask", ["aot"]),
    ];

    // Those that take arguments, or go on until they are told to end.
    private static readonly string[] Steps =
    [
        StepLine.Start("daemon", ["await=registered and attached"], Daemon),
        StepLine.Run("hello", [], "/samples/hello-aot"),
        StepLine.Run("ask", [], "/samples/ask-aot", "what is to be done?"),
        StepLine.Run("event-tail", [], "/samples/event-tail-aot", "1"),
        StepLine.Start("security-monitor", ["await=watching"], "/samples/security-monitor-aot"),
        .. Enumerable.Range(1, 3).Select(i => StepLine.Run($"log{i}", [], "/samples/synos", "log", "--severity", "7", $"failed login {i}")),
        StepLine.Finish("security-monitor", "await=WARNING", "send=TERM"),
        StepLine.Start("event-tail until Ctrl-C", ["await=severe events within a minute"], "/samples/event-tail-aot"),
        StepLine.Finish("event-tail until Ctrl-C", "send=INT"),
        StepLine.Tell("daemon", "send=STOP"),
        StepLine.Run("ask a daemon that hangs", [], "/samples/ask-aot", "are you alive?"),
        StepLine.Tell("daemon", "send=CONT"),
        StepLine.Finish("daemon", "send=INT"),
    ];

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
        foreach ((string folder, string program, string[] ways) in Samples)
        {
            foreach (string way in ways)
                programs[$"{program}-{way}"] = Path.Combine(_root, folder, "out", way, program);
        }

        foreach ((string name, string program) in programs)
            Said[name] = await PublishAsync(packages, program);
        string steps = Path.Combine(_root, "steps");
        await File.WriteAllTextAsync(steps, string.Concat(Steps));
        GuestParts parts = GuestParts.Read();
        string image = await GuestImageWriter.WriteAsync(
            parts with { Samples = new Dictionary<string, string>(programs) { ["synos"] = parts.CliProgram }, Steps = steps }, Repository.GuestFolder);
        string[] alone = [.. programs.Keys.Where(name => name.StartsWith("telemetry", StringComparison.Ordinal) || name.StartsWith("own-header", StringComparison.Ordinal))];
        Run = await Repository.CreateRunner(image).RunAsync(new GuestOptions { Programs = [.. alone.Select(name => $"selftests/{name}"), "steps"], Memory = 512 });
        Run.EnsureCompleted();
    }

    internal GuestStep Step(string name) => GuestStep.Of(Run, name);

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
