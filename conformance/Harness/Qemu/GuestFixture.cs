// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Transcript;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Harness.Qemu;

/// <summary>One boot with every case, shared by all tests that look at it.</summary>
public sealed class GuestFixture : IAsyncLifetime
{
    private GuestRun? _run;
    private RunVerdict? _verdict;
    private RunVerdict? _planVerdict;

    /// <summary>The boot, however it ended.</summary>
    public GuestRun Run => _run!;

    public ProgramTranscript Expected { get; } = Repository.ReadExpectation();

    public ProgramTranscript C => Run.Transcript("c", "C");

    public ProgramTranscript CSharp => Run.Transcript("csharp", "C#");

    public RunVerdict Verdict => _verdict ??= TranscriptComparer.Compare(Expected, C, CSharp, Repository.ReadLayouts());

    /// <summary>The same programs at the planned numbers.</summary>
    public RunVerdict PlanVerdict => _planVerdict ??= TranscriptComparer.Compare(
        Expected, Run.Transcript("c_plan", "C at the planned numbers"), Run.Transcript("csharp_plan", "C# at the planned numbers"), Repository.ReadLayouts());

    public async Task InitializeAsync() => _run = await Repository.RunGuestAsync(new GuestOptions());

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The results of one of the guest's programs; fails with one line when there are none, because
    /// the test <c>The_guest_completes</c> has the whole story.</summary>
    public KtapSuite Suite(string program)
    {
        KtapSuite? suite = Run.Results?.Find(program)?.Subtests;
        Assert.True(suite is not null, $"no results of '{program}': the guest ended as {Run.Exit}, see the test The_guest_completes");
        return suite;
    }
}
