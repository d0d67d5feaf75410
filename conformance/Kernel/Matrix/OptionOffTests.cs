// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>Our files and patches with CONFIG_SYNOS_AI off; the calls are in <see cref="UpstreamCallTests"/>.</summary>
public sealed class OptionOffTests
{
    private const int NotSynosKernel = 2;

    [Theory]
    [InlineData("c")]
    [InlineData("csharp")]
    [InlineData("client")]
    [InlineData("c32")]
    public async Task Every_program_says_that_this_is_not_a_SynOS_kernel(string program)
    {
        GuestRun run = await MatrixGuest.BootAsync("off", "c", "csharp", "client", "c32");

        KtapTest result = run.Results!.Find(program)!;
        Assert.False(result.Ok);
        Assert.Equal($"exit {NotSynosKernel}", result.Directive);
    }
}
