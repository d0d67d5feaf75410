// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Cost;
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Kernel.Cost;

/// <summary>Boots our kernel and a stock one of the same configuration once each.</summary>
public sealed class CostFixture : IAsyncLifetime
{
    private CallCosts? _synos;
    private CallCosts? _stock;

    public CallCosts Synos => _synos!;

    public CallCosts Stock => _stock!;

    public async Task InitializeAsync()
    {
        _synos = await CallCosts.MeasureAsync(GuestParts.SynosKernel, CallCosts.CProgram, CallCosts.CSharpProgram);
        _stock = await CallCosts.MeasureAsync("stock", CallCosts.CProgram);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
