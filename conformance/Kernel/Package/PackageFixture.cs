// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Kernel.Package;

/// <summary>The packages, the root that they are installed in, and one boot of the kernel from there.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    // At the kernel's own numbers, and at those of the plan for programs that opt in, as is the package's default.
    private static readonly GuestOptions Options = new() { Programs = ["c", "csharp", "client", "daemon", "layout", "c32", "c_opted", "csharp_opted", "c32_opted"] };

    private readonly Lazy<Task<GuestRun>> _run;

    public PackageFixture() => _run = new(BootOnceAsync);

    /// <summary>Result of <c>kernel/build.sh package</c>.</summary>
    public string Folder { get; } =
        GuestParts.Read().PackageFolder ?? throw new GuestException(GuestException.MissingPart, "the packages have not been built; run: dotnet build conformance -t:GuestParts -p:KernelPackage=true");

    /// <summary>What <c>uname -r</c> says in the guest.</summary>
    public string Release => File.ReadAllText(Path.Combine(Folder, "release")).Trim();

    internal InstallRoot Root { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Root = await InstallRoot.CreateAsync([Find($"linux-image-{Release}"), Find("linux-libc-dev")]);

    public Task DisposeAsync()
    {
        Root.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The file of the package with this name.</summary>
    public string Find(string package) => Directory.GetFiles(Folder, $"{package}_*.deb").Single();

    /// <summary>A run of every program that has completed; otherwise throws what is needed to look further.</summary>
    public async Task<GuestRun> BootAsync()
    {
        GuestRun run = await _run.Value;
        run.EnsureCompleted();
        return run;
    }

    private async Task<GuestRun> BootOnceAsync() =>
        await new GuestRunner(Root.PathOf($"boot/vmlinuz-{Release}"), await Repository.WriteImageAsync(), Repository.GuestFolder, GuestMachine.Distribution).RunAsync(Options);
}
