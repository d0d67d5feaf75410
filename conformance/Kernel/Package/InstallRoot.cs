// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;

namespace SynOS.Conformance.Kernel.Package;

/// <summary>
/// A throw-away root with packages that dpkg installed, maintainer scripts included: for these it has a shell and run-parts, and
/// nothing else. Without rights dpkg is root in a user namespace of its own.
/// </summary>
internal sealed partial class InstallRoot : IDisposable
{
    private const string Hooks = "etc/kernel/postinst.d";
    private const string HookLog = "hooks.log";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private InstallRoot(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>What the hook for installed kernels was told: a line for each time.</summary>
    public string[] HookCalls => File.ReadAllLines(PathOf(HookLog));

    public static async Task<InstallRoot> CreateAsync(IReadOnlyList<string> packages)
    {
        var root = new InstallRoot(Directory.CreateTempSubdirectory("synos-root-").FullName);
        try
        {
            await root.PrepareAsync();
            await root.DpkgAsync(["--install", .. packages]);
            return root;
        }
        catch
        {
            root.Dispose();
            throw;
        }
    }

    public string PathOf(string relative) => Path.Combine(Folder, relative);

    /// <summary>The state of a package, in dpkg's words.</summary>
    public async Task<string> StateAsync(string package) =>
        await RunAsync("dpkg-query", $"--admindir={PathOf("var/lib/dpkg")}", "-W", "-f", "${Status}", package);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task PrepareAsync()
    {
        foreach (string folder in (string[])["bin", Hooks, "var/lib/dpkg/info", "var/lib/dpkg/triggers", "var/lib/dpkg/updates"])
            Directory.CreateDirectory(PathOf(folder));
        await File.WriteAllTextAsync(PathOf("var/lib/dpkg/status"), "");
        await File.WriteAllTextAsync(PathOf($"{Hooks}/log"), $"#!/bin/sh\necho \"$*\" >>/{HookLog}\n");
        await RunAsync("chmod", "755", PathOf($"{Hooks}/log"));
        foreach (string program in (string[])["/bin/sh", "/bin/run-parts"])
        {
            CopyIn(program);
            foreach (Match library in LibraryPattern().Matches(await RunAsync("ldd", program)))
                CopyIn(library.Value);
        }
    }

    private void CopyIn(string path)
    {
        string target = PathOf(path[1..]);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(path, target, overwrite: true);
    }

    private async Task DpkgAsync(IEnumerable<string> arguments)
    {
        // The machine's own log is none of our business, and nothing here has to outlive a power failure.
        string[] dpkg = ["dpkg", $"--root={Folder}", $"--log={PathOf("dpkg.log")}", "--force-unsafe-io", .. arguments];
        if (!Environment.IsPrivilegedProcess)
            dpkg = ["unshare", "--map-root-user", .. dpkg];
        await RunAsync(dpkg[0], dpkg[1..]);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        BufferedCommandResult result = await Cli.Wrap(program).WithArguments(arguments)
            .WithEnvironmentVariables(e => e.Set("LC_ALL", "C").Set("DEBIAN_FRONTEND", "noninteractive").Set("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"))
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
        return result.ExitCode == 0
            ? result.StandardOutput
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {result.ExitCode}:\n{result.StandardOutput}{result.StandardError}");
    }

    [GeneratedRegex(@"(?<=^\s+|=> )/\S+(?= \(0x)", RegexOptions.Multiline)]
    private static partial Regex LibraryPattern();
}
