// SPDX-License-Identifier: MIT
using SynOS.Conformance.Qemu;
using Xunit;

namespace SynOS.Conformance.KernelCost;

/// <summary>Boots our kernel and a stock one of the same configuration once each.</summary>
public sealed class CostFixture : IAsyncLifetime
{
    public IReadOnlyDictionary<string, CallCost> Synos { get; private set; } = new Dictionary<string, CallCost>();

    public IReadOnlyDictionary<string, CallCost> Stock { get; private set; } = new Dictionary<string, CallCost>();

    public async Task InitializeAsync()
    {
        Synos = await Costs.MeasureAsync(GuestParts.SynosKernel, "cost", "cost_csharp");
        Stock = await Costs.MeasureAsync("stock", "cost");
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
