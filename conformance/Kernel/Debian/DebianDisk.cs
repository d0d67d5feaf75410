// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness.Qemu;

namespace SynOS.Conformance.Kernel.Debian;

/// <summary>What <c>install.sh</c> leaves of a Debian on which the packages were installed, upgraded and removed.</summary>
internal sealed class DebianDisk : IDisposable
{
    // Three initrds are made.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(12);

    private static readonly string[] Programs = ["synos_conformance", "synos-run", "test_syscalls"];

    private readonly string _folder;

    private DebianDisk(string folder) => _folder = folder;

    public static async Task<DebianDisk> CreateAsync(string suite, string image, string next)
    {
        var disk = new DebianDisk(Directory.CreateTempSubdirectory("synos-debian-").FullName);
        try
        {
            GuestParts parts = GuestParts.Read();
            using var limit = new CancellationTokenSource(Limit);
            BufferedCommandResult result = await Cli.Wrap(Repository.PathOf("conformance/Kernel/Debian/install.sh"))
                .WithArguments([GuestParts.ReadFile(suite), disk._folder, image, next, GuestParts.ReadFolder("selftests"), parts.CSharpProgram, .. Programs.Select(name => Path.Combine(parts.ProgramFolder, name))])
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
            return result.ExitCode == 0
                ? disk
                : throw new GuestException(GuestException.CannotWrite, $"the package was not installed on {suite} ({result.ExitCode}):\n{result.StandardOutput}{result.StandardError}");
        }
        catch
        {
            disk.Dispose();
            throw;
        }
    }

    /// <summary>The disk as it is after a step: <c>installed</c>, <c>upgraded</c>, <c>removed</c>.</summary>
    public string After(string step) => Path.Combine(_folder, $"{step}.img");

    /// <summary>Names of the files in /boot after it.</summary>
    public string[] Boot(string step) => [.. Directory.EnumerateFiles(BootFolder(step)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>Releases that have modules after it.</summary>
    public string[] Modules(string step) => File.ReadAllText(Path.Combine(_folder, step, "modules")).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What dpkg says of the packages with a kernel: name, version and state, a line each.</summary>
    public string[] Packages(string step) => File.ReadAllLines(Path.Combine(_folder, step, "packages"));

    /// <summary>One of the files in /boot.</summary>
    public string BootFile(string step, string name) => Path.Combine(BootFolder(step), name);

    /// <summary>The release of the kernel that Debian itself has.</summary>
    public string OwnRelease(string step) => Boot(step).Single(name => name.StartsWith("vmlinuz-", StringComparison.Ordinal) && name.EndsWith("-cloud-amd64", StringComparison.Ordinal))["vmlinuz-".Length..];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string BootFolder(string step) => Path.Combine(_folder, step, "boot");
}
