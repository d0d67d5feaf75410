// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>A daemon that dies with a core dump is gone for all others at once, however long the dump takes.</summary>
public sealed class CoredumpTests
{
    private const string Kernel = "trace";

    [Theory]
    [InlineData("coredump.its_query_is_reset")]
    [InlineData("coredump.nobody_is_registered")]
    [InlineData("coredump.another_may_register")]
    [InlineData("coredump.dump_was_under_way")]
    public async Task Others_need_not_wait_for_the_dump(string test) =>
        ProgramAssert.IsContent("synos_coredump", (await BootAsync()).Results!.Find("coredump")!.Subtests!.Find(test));

    [Fact]
    public async Task The_kernel_found_nothing_wrong_with_itself() => Assert.Empty((await BootAsync()).Complaints);

    private static Task<GuestRun> BootAsync() => MatrixGuest.BootAsync(Kernel, "coredump");
}
