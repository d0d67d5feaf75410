// SPDX-License-Identifier: MIT
using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace SynOS.Conformance.Kernel.Cost;

/// <summary>Costs in instructions, which do not depend on how busy the machine is.</summary>
[Collection(CostCollectionDefinition.Name)]
public sealed class CostTests(CostFixture costs, ITestOutputHelper output)
{
    [Fact]
    public void A_call_of_the_kernel_costs_what_it_costs_without_SynOS()
    {
        double with = costs.Upstream["getpid"].Instructions, without = costs.Stock["getpid"].Instructions;
        Say($"getpid: {with} instructions, without SynOS {without}");

        Assert.Equal(without, with);
    }

    [Theory]
    [InlineData("off", 2)]
    [InlineData("opted", 6)]
    public void Upstreams_calls_at_the_planned_numbers_cost_a_few_instructions_more(string planNumbers, int allowed)
    {
        double with = costs.Upstream[$"upstream_{planNumbers}"].Instructions, without = costs.Stock["upstream"].Instructions;
        Say($"upstream's call with plan_numbers={planNumbers}: {with} instructions, without SynOS {without}");

        // A sample has a hundred calls, and a little besides.
        Assert.InRange(Math.Round(with - without), 0, allowed);
    }

    [Theory]
    [InlineData("synos_register_consciousness")]
    [InlineData("synos_update_state")]
    [InlineData("synos_log_event")]
    [InlineData("synos_get_telemetry")]
    [InlineData("query_round_trip")]
    public void Each_call_has_a_cost(string call)
    {
        Say($"{call}: {costs.Synos[call].Instructions} instructions, {costs.Synos[call].Instructions / costs.Synos["getpid"].Instructions:0.0} times getpid");

        Assert.True(costs.Synos[call].Instructions > costs.Synos["getpid"].Instructions);
    }

    // It varies by a tenth with each build: the allocator of a small kernel takes and gives back whole pages, as the moment has it.
    [Fact]
    public void A_query_costs_at_most_two_bare_round_trips()
    {
        double query = costs.Synos["query_round_trip"].Instructions, bare = costs.Synos["genetlink_round_trip"].Instructions;
        Say($"query: {query} instructions, bare genetlink round trip {bare}: {query / bare:0.00} times");

        Assert.InRange(query / bare, 1, 2);
    }

    [Fact]
    public void The_mapping_gives_at_least_twenty_times_as_many_records_as_proc()
    {
        double mapped = costs.Synos["record_mmap"].Instructions, read = costs.Synos["record_read"].Instructions, proc = costs.Synos["record_proc"].Instructions;
        Say($"a record: {mapped} instructions by mmap, {read} by read, {proc} by /proc: {proc / mapped:0.0} times mmap");

        Assert.InRange(proc / mapped, 20, double.MaxValue);
    }

    private void Say(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
