// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Guest;

/// <summary>The planned numbers, and <c>kernel.synos.plan_numbers</c>, as the program synos_plan tries them in a guest.</summary>
public sealed class PlanTests
{
    private static readonly string[] Tests =
    [
        "off_is_for_nobody", "opted_is_for_who_opted_in", "all_is_for_everybody", "no_other_setting", "other_table_is_for_the_same",
        "bit_is_inherited", "bit_is_cleared_for_set_id_programs",
        "upstream_under_load", "own_numbers_under_load", "opted_in_under_load", "query_is_resumed_across_a_switch",
    ];

    private static readonly Lazy<Task<GuestRun>> Run = new(() => Repository.RunGuestAsync(new GuestOptions { Programs = ["plan"], ProcessorsInTurn = true }));

    public static TheoryData<string> Cases() => [.. Tests];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_planned_numbers_are_whose_the_setting_says(string test) => ProgramAssert.IsContent("synos_plan", (await ResultsAsync()).Find(test));

    [Fact]
    public async Task No_test_ran_unseen() => Assert.Equal(Tests, (await ResultsAsync()).Tests.Select(test => test.Name));

    [Fact]
    public async Task The_kernel_found_nothing_wrong_with_itself() => Assert.Empty((await Run.Value).Complaints);

    private static async Task<KtapSuite> ResultsAsync()
    {
        GuestRun run = await Run.Value;
        run.EnsureCompleted();
        return run.Results!.Find("plan")!.Subtests!;
    }
}
