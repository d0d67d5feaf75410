// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Layout;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Guest.Layout;

public sealed class WitnessTests
{
    private const string Lock =
        """
        struct event align=8 size=8
        struct event.kind offset=0 size=4 type=__u32
        struct event.pid offset=4 size=4 type=__s32
        """;

    private static readonly StructLayout Locked = LayoutReader.Read(Lock)["event"];

    [Fact]
    public void A_witness_that_states_the_same_has_no_objection() =>
        Assert.Empty(Witness.Stating("gcc", LayoutReader.Read(Lock.Replace(" type=__s32", "", StringComparison.Ordinal))).Objections(Locked));

    [Fact]
    public void A_field_elsewhere_is_an_objection_in_the_witnesses_words() =>
        Assert.Equal(
            ["pahole says struct event.pid offset=8 size=4, the lock struct event.pid offset=4 size=4"],
            Witness.Stating("pahole", LayoutReader.Read(Lock.Replace("pid offset=4", "pid offset=8", StringComparison.Ordinal))).Objections(Locked));

    [Fact]
    public void A_witness_that_says_nothing_objects_to_everything() =>
        Assert.Equal(3, Witness.Stating("guest", LayoutReader.Read("")).Objections(Locked).Count);

    [Fact]
    public void A_denied_fact_is_an_objection_to_its_structure_alone()
    {
        var witness = Witness.Denying("gcc -m32", new Dictionary<string, string> { ["struct event.pid offset=4 size=4 type=__s32"] = "error", ["struct event2 align=4 size=4"] = "error" });

        Assert.Equal(["gcc -m32 denies struct event.pid offset=4 size=4 type=__s32: error"], witness.Objections(Locked));
    }

    [Fact]
    public async Task A_witness_whose_program_is_missing_is_absent_with_the_reason()
    {
        var witness = await WitnessReader.HearAsync("pahole", async name => Witness.Stating(name, await PaholeReader.ReadAsync("/nonexistent/no such.o", ["event"])));

        Assert.Contains("no such.o", witness.Absence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', witness.Absence!);
    }

    [Fact]
    public async Task A_witness_that_does_not_answer_is_absent_and_says_so()
    {
        var witness = await WitnessReader.HearAsync("slow", _ => Task.FromCanceled<Witness>(new CancellationToken(canceled: true)));

        Assert.Equal("it did not answer within 120 s", witness.Absence);
    }

    [Fact]
    public void An_absent_witness_agrees_with_nothing() =>
        Assert.Equal(["pahole is absent and says nothing of struct event: it is not installed"], Witness.Absent("pahole", "it is not installed").Objections(Locked));

    [Fact]
    public async Task A_witness_that_answers_is_not_absent() =>
        Assert.Null((await WitnessReader.HearAsync("gcc", name => Task.FromResult(Witness.Stating(name, LayoutReader.Read(Lock))))).Absence);
}
