// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Kernel.Debian;

/// <summary>What apt makes of the package: installed, upgraded to the next build, removed; and Debian's own kernel beside it.</summary>
[Collection(DebianCollectionDefinition.Name)]
public sealed class PackageTests(DebianFixture debian)
{
    public static TheoryData<string> Releases() => RunningTests.Releases();

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Boot_has_the_files_of_the_kernel_and_the_initrd_that_Debian_made_for_it(string suite)
    {
        DebianDisk disk = await debian.DiskAsync(suite);

        Assert.Equal(BootFiles, disk.Boot("installed").Where(IsOurs));
        Assert.Contains(debian.Release, disk.Modules("installed"));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task The_next_build_takes_the_place_of_the_one_before(string suite)
    {
        DebianDisk disk = await debian.DiskAsync(suite);

        Assert.Equal([$"linux-image-{debian.Release} {debian.Release}-1 ii "], disk.Packages("installed").Where(IsOurs));
        Assert.Equal([$"linux-image-{debian.Release} {debian.Release}-2 ii "], disk.Packages("upgraded").Where(IsOurs));
        Assert.Equal(BootFiles, disk.Boot("upgraded").Where(IsOurs));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task It_runs_on_the_next_build_after_the_upgrade(string suite)
    {
        var before = await debian.StateAsync(RunningTests.Boot(suite));
        var after = await debian.StateAsync(new DebianBoot(suite) { Step = "upgraded" });

        Assert.StartsWith("#1 ", Assert.Single(before["build"]), StringComparison.Ordinal);
        Assert.StartsWith("#2 ", Assert.Single(after["build"]), StringComparison.Ordinal);
        Assert.Equal("running", Assert.Single(after["state"]));
        Assert.Equal(debian.Release, Assert.Single(after["release"]));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Removed_it_leaves_nothing_but_what_Debian_has_itself(string suite)
    {
        DebianDisk disk = await debian.DiskAsync(suite);

        Assert.DoesNotContain(disk.Boot("removed"), IsOurs);
        Assert.DoesNotContain(disk.Packages("removed"), IsOurs);
        Assert.Equal([disk.OwnRelease("removed")], disk.Modules("removed"));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Debians_own_kernel_boots_beside_it(string suite)
    {
        DebianDisk disk = await debian.DiskAsync(suite);
        var state = await debian.StateAsync(SelftestTests.Ordinary(suite) with { Own = true });

        Assert.Equal("running", Assert.Single(state["state"]));
        Assert.Equal(disk.OwnRelease("installed"), Assert.Single(state["release"]));
    }

    private string[] BootFiles =>
        [$"System.map-{debian.Release}", $"config-{debian.Release}", $"initrd.img-{debian.Release}", $"vmlinuz-{debian.Release}"];

    private static bool IsOurs(string name) => name.Contains("-synos-ai-", StringComparison.Ordinal);
}
