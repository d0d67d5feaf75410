// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Kernel.Debug;

/// <summary>One boot of the debug kernel, shared by all tests that look at it.</summary>
public sealed class DebugGuestFixture : IAsyncLifetime
{
    public const string Kernel = "debug";

    private GuestRun? _run;
    private KunitRun? _kunit;

    /// <summary>Its finders of faults need memory and time, and unit tests tell their results as information.</summary>
    public static GuestOptions Options { get; } = new()
    {
        Programs = ["c", "csharp", "faults", "trace", "torture"],
        Memory = 512,
        LogLevel = 7,
        Torture = TimeSpan.FromSeconds(20),
        Limit = TimeSpan.FromMinutes(12),
    };

    /// <summary>The boot, however it ended.</summary>
    public GuestRun Run => _run!;

    /// <summary>The kernel's unit tests, which ran before the programs.</summary>
    public KunitRun Kunit => _kunit ??= KunitReader.Read("console", Run.Console);

    public async Task InitializeAsync() =>
        _run = await Repository.RunGuestAsync(Options, Kernel);

    public Task DisposeAsync() => Task.CompletedTask;
}
