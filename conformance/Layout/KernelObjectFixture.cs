// SPDX-License-Identifier: MIT
using SynOS.Conformance.Qemu;
using SynOS.Conformance.Verdict;
using Xunit;

namespace SynOS.Conformance.Layout;

/// <summary>What pahole reads in the object that went into the guest's kernel, read once for all tests.</summary>
public sealed class KernelObjectFixture : IAsyncLifetime
{
    public IReadOnlyDictionary<string, StructLayout> Layouts { get; private set; } = new Dictionary<string, StructLayout>();

    public async Task InitializeAsync() =>
        Layouts = await PaholeReader.ReadAsync(GuestParts.Read().KernelObject, Repository.ReadLayouts().Keys);

    public Task DisposeAsync() => Task.CompletedTask;
}
