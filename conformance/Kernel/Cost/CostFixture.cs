// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Cost;
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Kernel.Cost;

/// <summary>Boots the suite's kernel once, and one with upstream's calls beside a stock one of the same configuration.</summary>
public sealed class CostFixture : IAsyncLifetime
{
    private CallCosts? _synos;
    private CallCosts? _upstream;
    private CallCosts? _stock;

    public CallCosts Synos => _synos!;

    /// <summary>With SynOS, and otherwise as <see cref="Stock"/>.</summary>
    public CallCosts Upstream => _upstream!;

    public CallCosts Stock => _stock!;

    public async Task InitializeAsync()
    {
        _synos = await CallCosts.MeasureAsync(GuestParts.SynosKernel, CallCosts.CProgram, CallCosts.CSharpProgram);
        _upstream = await CallCosts.MeasureAsync("upstream", CallCosts.CProgram);
        _stock = await CallCosts.MeasureAsync("stock", CallCosts.CProgram);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
