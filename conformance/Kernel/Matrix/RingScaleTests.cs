// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Cost;
using Xunit;
using Xunit.Abstractions;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>
/// Four processors write at once, into our ring and into BPF's. How fast they are is shown and not judged: an emulator with fewer processors than
/// its guest lets one that holds a lock wait for its turn.
/// </summary>
public sealed class RingScaleTests(ITestOutputHelper output)
{
    [Fact]
    public async Task No_record_of_four_processors_is_missing()
    {
        RingScale scale = await RingScale.MeasureAsync();
        output.WriteLine(scale.ToString());

        Assert.All(RingScale.Works, work => Assert.All(RingScale.Processors, processors => Assert.True(scale[work, processors] > 0)));
    }
}
