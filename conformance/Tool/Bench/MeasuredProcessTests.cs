// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Tool.Bench;

/// <summary>Not beside other tests: while it measures, this process adopts orphans, which may be those of another test.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[Collection(Name)]
public sealed class MeasuredProcessTests
{
    public const string Name = "measured process";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public void The_peak_is_the_programs_own_and_not_what_this_process_has()
    {
        const long Mebibyte = 1 << 20;
        Assert.True(Environment.WorkingSet > 32 * Mebibyte);

        Assert.InRange(MeasuredProcess.Run(Limit, "sleep", "0").PeakMemory, 1, 16 * Mebibyte);
    }

    [Fact]
    public void The_time_is_from_start_to_end()
    {
        ProcessCost cost = MeasuredProcess.Run(Limit, "sleep", "0.3");

        Assert.InRange(cost.Duration, TimeSpan.FromSeconds(0.3), Limit);
        Assert.InRange(cost.Processor, TimeSpan.Zero, TimeSpan.FromSeconds(0.25));
    }

    [Fact]
    public void A_program_that_fails_is_quoted()
    {
        var error = Assert.Throws<BenchException>(() => MeasuredProcess.Run(Limit, "sh", "-c", "echo no such header >&2; exit 3"));

        Assert.Equal("sh ended with the status 768: no such header", error.Message);
    }

    [Fact]
    public void A_program_that_hangs_is_ended()
    {
        var error = Assert.Throws<BenchException>(() => MeasuredProcess.Run(TimeSpan.FromMilliseconds(300), "sleep", "60"));

        Assert.Contains("sleep did not end within", error.Message, StringComparison.Ordinal);
    }
}
