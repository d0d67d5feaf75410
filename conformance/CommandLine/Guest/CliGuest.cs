// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.CommandLine.Guest;

/// <summary>One boot in which <c>synos</c> is used in every way.</summary>
public sealed class CliGuest : IAsyncLifetime
{
    public const string Name = "guest of the tool";

    public GuestRun Run { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        using var scratch = new Scratch();
        GuestParts parts = GuestParts.Read();
        string steps = scratch.Write("steps", string.Concat(GuestSteps.All));
        string image = await GuestImageWriter.WriteAsync(parts with { Samples = new Dictionary<string, string> { ["synos"] = parts.CliProgram }, Steps = steps }, Repository.GuestFolder);
        Run = await Repository.CreateRunner(image).RunAsync(new GuestOptions { Programs = ["steps"], Limit = TimeSpan.FromMinutes(15) });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal GuestStep Step(string name) => GuestStep.Of(Run, name);
}
