// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Cost;
using Xunit;
using Xunit.Abstractions;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>
/// Four processors write, into our ring and into BPF's. How fast they are is shown and not judged: they are emulated in turn.
/// </summary>
public sealed class RingScaleTests(ITestOutputHelper output)
{
    [Fact]
    public async Task No_record_of_four_processors_is_missing()
    {
        RingScale scale = await RingScale.MeasureInTurnAsync();
        output.WriteLine(scale.ToString());

        Assert.All(RingScale.Works, work => Assert.All(RingScale.Processors, processors => Assert.True(scale[work, processors] > 0)));
    }
}
