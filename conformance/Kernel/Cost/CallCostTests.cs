// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Cost;
using Xunit;
using Xunit.Abstractions;

namespace SynOS.Conformance.Kernel.Cost;

/// <summary>
/// What C# adds to a call: the same calls with the same arguments from C, from the emitted stubs and from the client, in one guest.
/// Counted instructions are the same in every run, so that the limits can be close.
/// </summary>
[Collection(CostCollectionDefinition.Name)]
public sealed class CallCostTests(CostFixture costs, ITestOutputHelper output)
{
    // Nothing takes less than in C; a refused query varies a little, with where the kernel finds memory for it.
    private const double Least = 0.98;

    public static TheoryData<string, string> RawCalls() => Calls(CallCost.Raw);

    public static TheoryData<string, string> ClientCalls() => Calls(CallCost.Client);

    [Theory]
    [MemberData(nameof(RawCalls))]
    public void A_raw_stub_costs_at_most_a_twentieth_more_than_C(string method, string call) =>
        Assert.InRange(costs.Synos.Ratio(CallCost.Raw, method, call), Least, CallCostTableWriter.RawLimit);

    [Theory]
    [MemberData(nameof(ClientCalls))]
    public void The_client_costs_at_most_a_quarter_more_than_C(string method, string call) =>
        Assert.InRange(costs.Synos.Ratio(CallCost.Client, method, call), Least, CallCostTableWriter.ClientLimit);

    [Theory]
    [InlineData(CallCost.Raw)]
    [InlineData(CallCost.Client)]
    public void No_call_allocates(string layer)
    {
        output.WriteLine(CallCostTableWriter.Write(costs.Synos));

        Assert.All(CallCostTableWriter.Measured(layer), call => Assert.Equal(0, costs.Synos[$"{layer}.{call.Method}"].Allocated));
    }

    private static TheoryData<string, string> Calls(string layer)
    {
        var data = new TheoryData<string, string>();
        foreach (var (method, call) in CallCostTableWriter.Measured(layer))
            data.Add(method, call);
        return data;
    }
}
