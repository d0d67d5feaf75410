// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Targets;
using Xunit;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>The survey can fail: gcc denies each fact that is not so, and no other.</summary>
public sealed class FalsehoodTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var target in WitnessTarget.All.Where(target => target.IsDefault))
        {
            foreach (var header in new[] { "linux/perf_event.h", "linux/dm-ioctl.h", "linux/btrfs.h", "linux/can/bcm.h", "linux/tcp.h" })
                data.Add(target.Name, header);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_fact_of_a_header_is_denied_when_it_is_false(string target, string header)
    {
        using var limit = new CancellationTokenSource(Limit);
        Assert.Empty(await FalsehoodCheck.BelievedAsync(WitnessTarget.Find(target), header, limit.Token));
    }

    [Fact]
    public async Task One_false_fact_among_true_ones_is_found_alone()
    {
        using var limit = new CancellationTokenSource(Limit);
        var verdict = Assert.Single(await HeaderSurvey.RunAsync(LinuxHeaders.Pinned, ["linux/tcp.h"], [WitnessTarget.Find("x86_64")], ReadWithWrongOffset, limit.Token));

        var (fact, _) = Assert.Single(verdict.Unequal);
        Assert.Equal("struct tcphdr.window offset=15 size=2 type=__be16", fact.Line);
        Assert.False(verdict.IsFine);
        Assert.StartsWith("linux/tcp.h: error SYNOS4006: gcc does not agree for x86_64: struct tcphdr.window offset=15 size=2 type=__be16: static assertion failed", Assert.Single(verdict.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_of_another_target_is_not_asked_about()
    {
        using var limit = new CancellationTokenSource(Limit);
        var verdict = Assert.Single(await HeaderSurvey.RunAsync(
            LinuxHeaders.Pinned, ["linux/tcp.h"], [WitnessTarget.Find("x86_64")], (header, diagnostics) => OnlyFor("i686", ReadWithWrongOffset(header, diagnostics)!), limit.Token));

        Assert.Empty(verdict.Problems());
        Assert.Empty(verdict.Compared);
    }

    [Fact]
    public async Task A_macro_that_gcc_evaluates_must_have_a_fact()
    {
        using var limit = new CancellationTokenSource(Limit);
        var verdict = Assert.Single(await HeaderSurvey.RunAsync(LinuxHeaders.Pinned, ["linux/dm-ioctl.h"], [WitnessTarget.Find("x86_64")], ReadWithout, limit.Token));

        Assert.Equal(["DM_DIR", "DM_VERSION_MAJOR"], verdict.Omitted);
        Assert.False(verdict.IsFine);
        Assert.Equal("linux/dm-ioctl.h: error SYNOS4010: gcc has a value for x86_64, and there is no fact: DM_DIR, DM_VERSION_MAJOR", Assert.Single(verdict.Problems()));
    }

    private static FactSet ReadWithout(string header, DiagnosticBag diagnostics)
    {
        var facts = HeaderSurvey.Read(LinuxHeaders.Pinned, header, diagnostics)!;
        string[] left = ["DM_DIR", "DM_VERSION_MAJOR"];
        foreach (var name in left)
            diagnostics.Note(DiagnosticIds.MacroLeftOut, new SourceLocation(header, 1, 1), $"{name} is not a constant (so the test says) and is left out of the facts.");
        // Neither is a name of nothing, nor a pointer, a fault when it has no fact.
        diagnostics.Note(DiagnosticIds.MacroLeftOut, new SourceLocation(header, 1, 1), "no_such_name is not a constant (so the test says) and is left out of the facts.");
        return new FactSet(facts.Facts.Where(f => f is not ConstantFact c || !left.Contains(c.Name)));
    }

    private static FactSet ReadWithWrongOffset(string header, DiagnosticBag diagnostics) =>
        new(HeaderSurvey.Read(LinuxHeaders.Pinned, header, diagnostics)!.Facts.Select(f => f is FieldFact { Name: "window" } field ? field with { Offset = 15 } : f));

    private static FactSet OnlyFor(string target, FactSet facts) => new(facts.Facts.Select(f => f with { Targets = TargetSet.Parse(target)!.Value }));
}
