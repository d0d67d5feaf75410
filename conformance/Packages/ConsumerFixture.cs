// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Packages;

/// <summary>One consumer for all tests of the package.</summary>
public sealed class ConsumerFixture : IAsyncLifetime
{
    internal Consumer Consumer { get; private set; } = null!;

    public async Task InitializeAsync() => Consumer = await Consumer.InstallAsync();

    public Task DisposeAsync() => Task.CompletedTask;
}
