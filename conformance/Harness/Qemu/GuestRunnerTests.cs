// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Harness.Qemu;

public sealed class GuestRunnerTests
{
    [Fact]
    public async Task Without_QEMU_the_message_says_what_to_run()
    {
        var runner = new GuestRunner("/kernel", "/image", Repository.GuestFolder);

        GuestException error = await Assert.ThrowsAsync<GuestException>(() => runner.RunAsync(new GuestOptions(), "/nonexistent"));

        Assert.Equal("error SYNOS4002: qemu-system-x86_64 is not on PATH (/nonexistent); run: tools/provision.sh --only guest", error.Message);
    }

    [Fact]
    public async Task Without_QEMU_for_arm64_the_message_says_what_to_run()
    {
        var runner = new GuestRunner("/kernel", "/image", Repository.GuestFolder, GuestMachine.Arm64);

        GuestException error = await Assert.ThrowsAsync<GuestException>(() => runner.RunAsync(new GuestOptions(), "/nonexistent"));

        Assert.Equal("error SYNOS4002: qemu-system-aarch64 is not on PATH (/nonexistent); run: tools/provision.sh --only arm64", error.Message);
    }

    [Fact]
    public async Task What_QEMU_objects_to_is_in_the_message()
    {
        var runner = new GuestRunner("/no/such/kernel", "/no/such/image", Repository.GuestFolder);

        GuestException error = await Assert.ThrowsAsync<GuestException>(() => runner.RunAsync(new GuestOptions()));

        Assert.StartsWith("error SYNOS4002: QEMU ended with 1: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("/no/such/kernel", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        GuestException error = await Assert.ThrowsAsync<GuestException>(() => GuestImageWriter.WriteAsync(GuestParts.Read(), "/proc/no-such-folder"));

        Assert.StartsWith("error SYNOS4003: cannot write the guest's image /proc/no-such-folder/image-", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_was_not_built_is_named_with_the_command_that_builds_it()
    {
        GuestException error = Assert.Throws<GuestException>(() => GuestParts.Read("/no/such/guest-parts.txt", GuestParts.SynosKernel));

        Assert.Equal("error SYNOS4001: the guest's parts have not been built; run: dotnet build conformance -t:GuestParts", error.Message);
    }

    [Fact]
    public async Task A_guest_boots_from_a_path_with_spaces_and_commas()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"synos, a guest {Guid.NewGuid():N}");
        try
        {
            GuestParts parts = GuestParts.Read();
            string kernel = Path.Combine(Directory.CreateDirectory(folder).FullName, "the kernel, built");
            File.Copy(parts.Kernel, kernel);
            string program = Path.Combine(folder, "the program");
            File.Copy(parts.CSharpProgram, program);
            string image = await GuestImageWriter.WriteAsync(parts with { CSharpProgram = program }, folder);

            GuestRun run = await new GuestRunner(kernel, image, folder).RunAsync(new GuestOptions { Programs = ["layout"] });

            run.EnsureCompleted();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
