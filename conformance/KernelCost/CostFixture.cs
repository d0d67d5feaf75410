// SPDX-License-Identifier: MIT
using SynOS.Conformance.Qemu;
using Xunit;

namespace SynOS.Conformance.KernelCost;

/// <summary>Boots our kernel and a stock one of the same configuration once each.</summary>
public sealed class CostFixture : IAsyncLifetime
{
    public IReadOnlyDictionary<string, double> Synos { get; private set; } = new Dictionary<string, double>();

    public IReadOnlyDictionary<string, double> Stock { get; private set; } = new Dictionary<string, double>();

    public async Task InitializeAsync()
    {
        Synos = await Costs.MeasureAsync(GuestParts.SynosKernel);
        Stock = await Costs.MeasureAsync("stock");
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
