// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Harness.Cost;

public sealed class CallCostTableWriterTests
{
    private static readonly string[] Notes =
    [
        "cost empty lowest=3.00 mean=3.00", "cost raw.empty lowest=8 mean=8.00 allocated=0", "no cost at all",
        .. Calls("cost {0} lowest=103.00 mean=104.00"),
        .. Calls("cost raw.{0} lowest=112 mean=113.00 allocated=0"),
        .. Calls("cost client.{0} lowest=130 mean=131.00 allocated=0"),
        "cost client.synos_log_event_utf8 lowest=129 mean=130.00 allocated=0",
    ];

    [Fact]
    public void Each_call_is_shown_with_its_ratio_to_C_and_without_what_reading_the_counter_takes()
    {
        string[] row = Row(CallCostTableWriter.Write(CallCosts.Read(Notes)), "synos_update_state");

        Assert.Equal(["synos_update_state", "100", "104", "1.040x", "(0)", "122", "1.220x", "(0)"], row);
    }

    [Fact]
    public void Costs_below_the_limits_reach_the_goals() => Assert.True(CallCostTableWriter.GoalsReached(CallCosts.Read(Notes)));

    [Theory]
    [InlineData("cost raw.synos_get_telemetry lowest=114 mean=114.00 allocated=0")]
    [InlineData("cost raw.refused_query lowest=112 mean=112.00 allocated=24")]
    [InlineData("cost client.synos_log_event_utf8 lowest=134 mean=134.00 allocated=0")]
    [InlineData("cost client.synos_update_state lowest=130 mean=130.00 allocated=1")]
    public void One_call_above_a_limit_misses_the_goals(string note)
    {
        string name = note.Split(' ')[1];

        Assert.False(CallCostTableWriter.GoalsReached(CallCosts.Read(Notes.Where(other => other.Split(' ')[1] != name).Append(note))));
    }

    [Fact]
    public void A_call_that_was_not_measured_is_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() => CallCostTableWriter.Write(CallCosts.Read(Notes.Where(note => !note.Contains("raw.synos_log_event", StringComparison.Ordinal)))));

        Assert.Equal("the guest measured no 'raw.synos_log_event'", error.Message);
    }

    private static IEnumerable<string> Calls(string form) =>
        from call in (string[])["synos_register_consciousness", "synos_update_state", "synos_log_event", "synos_get_telemetry", "refused_query"]
        select form.Replace("{0}", call, StringComparison.Ordinal);

    private static string[] Row(string table, string name) =>
        table.Split('\n').Single(line => line.StartsWith(name + " ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
