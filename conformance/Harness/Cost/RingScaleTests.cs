// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Harness.Cost;

public sealed class RingScaleTests
{
    private static readonly string[] Notes =
    [
        "no figure at all",
        .. from work in RingScale.Works
           from processors in RingScale.Processors
           select $"scale {work} processors={processors} per_second={100000 + 50000 * (processors - 1)}",
    ];

    [Fact]
    public void A_row_has_the_rate_of_one_processor_and_how_many_times_that_of_more()
    {
        string[] row = RingScale.Read(Notes).ToString().Split('\n').Single(line => line.StartsWith("bpf_ringbuf_output ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["bpf_ringbuf_output", "100000", "1.50x", "2.50x"], row);
    }

    [Fact]
    public void What_was_not_measured_is_named()
    {
        RingScale scale = RingScale.Read(Notes.Where(note => !note.Contains("getppid processors=4", StringComparison.Ordinal)));

        Assert.Equal("the guest measured no 'getppid' on 4 processors", Assert.Throws<InvalidOperationException>(() => scale.ToString()).Message);
    }
}
