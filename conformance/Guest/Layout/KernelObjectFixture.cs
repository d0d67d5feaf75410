// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Layout;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Guest.Layout;

/// <summary>What pahole reads in the object that went into the guest's kernel, read once for all tests.</summary>
public sealed class KernelObjectFixture : IAsyncLifetime
{
    public IReadOnlyDictionary<string, StructLayout> Layouts { get; private set; } = new Dictionary<string, StructLayout>();

    public async Task InitializeAsync() =>
        Layouts = await PaholeReader.ReadAsync(GuestParts.Read().KernelObject, Repository.ReadLayouts().Keys);

    public Task DisposeAsync() => Task.CompletedTask;
}
