// SPDX-License-Identifier: MIT
using System.Collections.Concurrent;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Kernel.Debian;

/// <summary>The releases of Debian, each with the package installed, and their boots.</summary>
public sealed class DebianFixture : IAsyncLifetime
{
    // Some seconds on an idle machine, and half a minute for a PC.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    private readonly ConcurrentDictionary<string, Lazy<Task<DebianDisk>>> _disks = [];
    private readonly ConcurrentDictionary<string, Lazy<Task<GuestRun>>> _runs = [];

    /// <summary>What <c>uname -r</c> says on the package's kernel.</summary>
    public string Release { get; } = File.ReadAllText(Path.Combine(GuestParts.ReadFolder("package"), "release")).Trim();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (Lazy<Task<DebianDisk>> disk in _disks.Values)
        {
            if (disk.IsValueCreated && await Task.WhenAny(disk.Value) is { IsCompletedSuccessfully: true } made)
                (await made).Dispose();
        }
    }

    internal Task<DebianDisk> DiskAsync(string suite) =>
        _disks.GetOrAdd(suite, _ => new(() => DebianDisk.CreateAsync(suite, Find("package"), Find("package-next")))).Value;

    /// <summary>A boot that has completed; otherwise throws what is needed to look further.</summary>
    internal async Task<GuestRun> CompletedAsync(DebianBoot boot)
    {
        GuestRun run = await BootAsync(boot);
        run.EnsureCompleted();
        return run;
    }

    /// <summary>A boot, however it ended.</summary>
    internal Task<GuestRun> BootAsync(DebianBoot boot) =>
        _runs.GetOrAdd(boot.ToString(), _ => new(() => BootOnceAsync(boot))).Value;

    /// <summary>What a program that knows nothing of KTAP said, and whether it ended well.</summary>
    internal async Task<KtapTest> ToldAsync(DebianBoot boot, string program) =>
        Assert.Single((await CompletedAsync(boot)).Results!.Find(program)!.Subtests!.Tests);

    /// <summary>What an administrator would look at, by its name.</summary>
    internal async Task<ILookup<string, string>> StateAsync(DebianBoot boot) =>
        (await ToldAsync(boot, "state")).Comments.Select(comment => comment.Text.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[^1]);

    private async Task<GuestRun> BootOnceAsync(DebianBoot boot)
    {
        DebianDisk disk = await DiskAsync(boot.Suite);
        string release = boot.Own ? disk.OwnRelease(boot.Step) : Release;
        GuestMachine machine = boot.Ordinary ? DebianMachine.Ordinary(disk.After(boot.Step)) : DebianMachine.Small(disk.After(boot.Step));
        string? initrd = boot.Bare ? null : disk.BootFile(boot.Step, $"initrd.img-{release}");
        return await new GuestRunner(disk.BootFile(boot.Step, $"vmlinuz-{release}"), initrd, Repository.GuestFolder, machine)
            .RunAsync(new GuestOptions { Programs = boot.Programs.Split(','), PlanNumbers = boot.PlanNumbers, Memory = 1024, LastWords = boot.LastWords, Limit = Limit });
    }

    private string Find(string part) => Directory.GetFiles(GuestParts.ReadFolder(part), $"linux-image-{Release}_*.deb").Single();
}
