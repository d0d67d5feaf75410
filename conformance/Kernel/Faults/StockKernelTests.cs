// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Kernel.Faults;

/// <summary>The distribution's kernel as it is, where 440 to 444 are other calls.</summary>
public sealed class StockKernelTests
{
    private const int NotSynosKernel = 2;

    [Theory]
    [InlineData("c")]
    [InlineData("csharp")]
    [InlineData("client")]
    public async Task Every_program_says_that_this_is_not_a_SynOS_kernel(string program)
    {
        GuestRun run = await Repository.RunGuestAsync(new GuestOptions { Programs = [program] }, "stock");

        KtapTest result = Assert.Single(run.Results!.Tests);
        Assert.False(result.Ok);
        Assert.Equal($"exit {NotSynosKernel}", result.Directive);
        Assert.Contains("not a SynOS kernel", run.Console, StringComparison.Ordinal);
    }
}
