// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Debug;

/// <summary>What the programs saw in the debug kernel, and what it saw of itself.</summary>
[Collection(DebugGuestCollectionDefinition.Name)]
public sealed class DebugGuestTests(DebugGuestFixture guest)
{
    // Known before the guest runs, so that a test that vanishes is a failure.
    private static readonly Dictionary<string, string[]> Programs = new()
    {
        ["faults"] =
        [
            "call.register", "call.update", "call.log", "call.telemetry", "command.attach", "command.detach", "command.reply",
            "call.query", "call.update.listened_to", "call.log.listened_to", "device.open", "device.read", "device.mmap",
            "proc.version", "proc.consciousness", "proc.events", "proc.telemetry",
        ],
        ["trace"] =
        [
            "trace.register", "trace.update", "trace.event.every_type", "trace.event.hostile_description",
            "trace.event.refused_is_none", "trace.query.answered", "trace.query.timed_out",
            "trace.calls_by_their_names", "trace.formats_need_no_kernel",
        ],
        ["torture"] =
        [
            "torture.every_result_is_right", "torture.everything_happened", "torture.counters_add_up",
            "torture.no_registration_is_left", "torture.no_query_is_left", "torture.no_memory_is_left",
        ],
    };

    public static TheoryData<string, string> Tests()
    {
        var tests = new TheoryData<string, string>();
        foreach (var (program, names) in Programs)
        {
            foreach (string name in names)
                tests.Add(program, name);
        }
        return tests;
    }

    [Fact]
    public void The_guest_completes() => guest.Run.EnsureCompleted();

    [Fact]
    public void The_kernel_found_nothing_wrong_with_itself() => Assert.Empty(guest.Run.Complaints);

    [Fact]
    public void Every_program_in_the_guest_is_content() => Assert.Empty(guest.Run.Failures);

    [Fact]
    public void C_and_CSharp_see_what_is_expected()
    {
        RunVerdict verdict = TranscriptComparer.Compare(
            Repository.ReadExpectation(), guest.Run.Transcript("c", "C"), guest.Run.Transcript("csharp", "C#"), Repository.ReadLayouts());

        Assert.Empty(verdict.Disagreements);
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public void What_the_program_looks_for_holds(string program, string name) =>
        ProgramAssert.IsContent(program, guest.Run.Results?.Find(program)?.Subtests?.Find(name));

    [Theory]
    [InlineData("faults")]
    [InlineData("trace")]
    [InlineData("torture")]
    public void No_test_of_the_program_ran_unseen(string program) =>
        Assert.Empty((guest.Run.Results?.Find(program)?.Subtests?.Tests ?? []).Select(test => test.Name).Except(Programs[program]));
}
