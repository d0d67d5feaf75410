// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>One boot with <c>synosd</c>, shared by the tests that look at it. The other guests do without it, and are the smaller for it.</summary>
public sealed class SynosdGuest : IAsyncLifetime
{
    public const string Program = "synosd";

    private GuestRun? _run;

    /// <summary>The boot, however it ended.</summary>
    public GuestRun Run => _run!;

    public async Task InitializeAsync()
    {
        GuestParts parts = GuestParts.Read() with { DaemonFolder = GuestParts.ReadFolder(Program) };
        string image = await GuestImageWriter.WriteAsync(parts, Repository.GuestFolder);
        _run = await Repository.CreateRunner(image).RunAsync(new GuestOptions { Programs = [Program] });
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
