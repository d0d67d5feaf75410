// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Kernel.Package;

/// <summary>The packages as files, and as dpkg installs them.</summary>
[Collection(PackageCollectionDefinition.Name)]
public sealed class InstallTests(PackageFixture package)
{
    [Fact]
    public void The_release_is_the_version_of_Linux_with_our_suffix() =>
        Assert.Matches(@"^6\.12\.\d+-synos-ai-v0\.3$", package.Release);

    [Fact]
    public void There_are_the_image_the_headers_for_modules_and_those_for_programs()
    {
        string[] expected =
        [
            $"linux-headers-{package.Release}_{package.Release}-1_amd64.deb",
            $"linux-image-{package.Release}_{package.Release}-1_amd64.deb",
            $"linux-libc-dev_{package.Release}-1_amd64.deb",
        ];

        Assert.Equal(expected, Directory.GetFiles(package.Folder, "*.deb").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Dpkg_installs_the_image() =>
        Assert.Equal("install ok installed", await package.Root.StateAsync($"linux-image-{package.Release}"));

    [Fact]
    public async Task Dpkg_installs_the_headers() =>
        Assert.Equal("install ok installed", await package.Root.StateAsync("linux-libc-dev"));

    // By these the boot loader and the initramfs of a real system come to know of a kernel.
    [Fact]
    public void The_hooks_for_installed_kernels_are_told_of_the_image() =>
        Assert.Equal([$"{package.Release} /boot/vmlinuz-{package.Release}"], package.Root.HookCalls);

    [Fact]
    public void Boot_has_the_image_its_configuration_and_its_symbols()
    {
        string[] expected = [$"System.map-{package.Release}", $"config-{package.Release}", $"vmlinuz-{package.Release}"];

        Assert.Equal(expected, Directory.GetFiles(package.Root.PathOf("boot")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_configuration_beside_the_image_has_the_calls_and_the_planned_numbers_for_those_who_opt_in()
    {
        string[] configuration = File.ReadAllLines(package.Root.PathOf($"boot/config-{package.Release}"));

        Assert.Contains("CONFIG_SYNOS_AI=y", configuration);
        Assert.Contains("CONFIG_SYNOS_AI_PLAN_OPTED=y", configuration);
    }
}
