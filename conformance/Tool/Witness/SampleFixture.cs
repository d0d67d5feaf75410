// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>gcc's word on the sample, asked once.</summary>
public class SampleFixture : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    internal virtual IReadOnlyList<WitnessTarget> Targets => [.. WitnessTarget.All.Where(target => target.IsDefault)];

    internal IReadOnlyList<HeaderVerdict> Verdicts { get; private set; } = [];

    public async Task InitializeAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        Verdicts = await HeaderSurvey.RunAsync(LinuxHeaders.Pinned, HeaderSample.Headers, Targets, limit.Token);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
