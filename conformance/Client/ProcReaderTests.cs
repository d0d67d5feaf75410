// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop;
using Xunit;

namespace SynOS.Conformance.Client;

/// <summary>The readers of the files beside the version.</summary>
public sealed class ProcReaderTests
{
    [Fact]
    public void The_published_state_is_read_with_its_context_unescaped()
    {
        using var proc = new FakeProc();

        var report = SynosKernel.Detect(proc.Root).ReadConsciousness();

        var state = new ConsciousnessState(70, 3, LearningState.Active | LearningState.Analyzing, "café \"\\\n");
        Assert.Equal(new ConsciousnessReport(state, 123, 42), report);
    }

    [Fact]
    public void No_daemon_and_an_empty_context_are_read()
    {
        using var proc = new FakeProc(consciousness: "Awareness Level: 0\nThreat Level: 0\nContext: \nLast Update: 0 ns\nLearning State: 0x0\nDaemon PID: none\n");

        var report = SynosKernel.Detect(proc.Root).ReadConsciousness();

        Assert.Equal("", report.State.Context);
        Assert.Null(report.DaemonProcessId);
    }

    [Fact]
    public void All_counters_are_read_each_into_its_own_property()
    {
        using var proc = new FakeProc();

        var report = SynosKernel.Detect(proc.Root).ReadTelemetry();

        Assert.Equal(new Telemetry(1, 2, 3, 4), report.Telemetry);
        Assert.Equal(
            [5ul, 6, 7, 8, 9, 10, 11, 12, 13],
            new[]
            {
                report.EventsAsked, report.EventsAccepted, report.EventsFiltered, report.EventsRateLimited, report.EventsRefused,
                report.EventsOverwritten, report.QueriesAsked, report.QueriesAnswered, report.QueriesTimedOut,
            });
    }

    [Fact]
    public void A_kernel_without_the_later_counters_says_nothing_of_them()
    {
        using var proc = new FakeProc();

        var report = SynosKernel.Detect(proc.Root).ReadTelemetry();

        Assert.All(
            new[]
            {
                report.EventsUserLimited, report.QueriesInterrupted, report.QueriesReset, report.QueriesUnattached, report.QueriesLimited,
                report.QueriesUserLimited, report.QueriesCongested, report.QueriesCancelled, report.QueriesInFlight,
            },
            counter => Assert.Null(counter));
    }

    [Fact]
    public void What_was_asked_and_has_not_ended_is_in_flight()
    {
        using var proc = new FakeProc(telemetry: FakeProc.Telemetry.Replace("Queries Asked: 11", "Queries Asked: 60", StringComparison.Ordinal) + FakeProc.LaterTelemetry);

        var report = SynosKernel.Detect(proc.Root).ReadTelemetry();

        Assert.Equal(
            [1, 2, 3, 4, 5, 6, 7, 8],
            new[]
            {
                report.EventsUserLimited, report.QueriesInterrupted, report.QueriesReset, report.QueriesUnattached, report.QueriesLimited,
                report.QueriesUserLimited, report.QueriesCongested, report.QueriesCancelled,
            });
        Assert.Equal(60ul - 12 - 13 - (2 + 3 + 4 + 5 + 6 + 7), report.QueriesInFlight);
    }

    [Theory]
    [InlineData("Context: caf", "Context: \\x2", "is not text escaped")]
    [InlineData("Context: caf", "Context: \\n", "is not text escaped")]
    [InlineData("Context: caf", "Context: café", "is not text escaped")]
    [InlineData("0x5", "5", "is not a hexadecimal number")]
    [InlineData("123 ns", "123", "is not a number of ns")]
    [InlineData("Awareness Level: 70", "Awareness Level: 7e1", "is not a number")]
    [InlineData("Daemon PID: 42", "Daemon PID: nobody", "is not a number")]
    public void A_damaged_state_is_malformed_and_named(string what, string with, string problem)
    {
        using var proc = new FakeProc(consciousness: FakeProc.Consciousness.Replace(what, with, StringComparison.Ordinal));
        var kernel = SynosKernel.Detect(proc.Root);

        var e = Assert.Throws<SynosUnavailableException>(kernel.ReadConsciousness);

        Assert.Equal((SynosUnavailableReason.Malformed, proc.PathOf("consciousness")), (e.Reason, e.Path));
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_counter_that_is_missing_is_malformed_and_named()
    {
        using var proc = new FakeProc(telemetry: FakeProc.Telemetry.Replace("Queries Answered", "Queries", StringComparison.Ordinal));
        var kernel = SynosKernel.Detect(proc.Root);

        var e = Assert.Throws<SynosUnavailableException>(kernel.ReadTelemetry);

        Assert.Contains("the line 'Queries Answered:' is missing", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_beside_the_version_is_malformed_and_not_a_stock_kernel()
    {
        using var proc = new FakeProc();
        var kernel = SynosKernel.Detect(proc.Root);
        File.Delete(proc.PathOf("telemetry"));

        var e = Assert.Throws<SynosUnavailableException>(kernel.ReadTelemetry);

        Assert.Equal((SynosUnavailableReason.Malformed, proc.PathOf("telemetry")), (e.Reason, e.Path));
        Assert.Contains("it cannot be read", e.Message, StringComparison.Ordinal);
    }
}
