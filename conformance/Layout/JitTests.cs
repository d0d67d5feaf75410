// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;
using Xunit;

namespace SynOS.Conformance.Layout;

/// <summary>The .NET runtime on this machine as a witness: the emitted structs, measured by probes that compare addresses.</summary>
public sealed class JitTests
{
    public static TheoryData<string> Facts() => [.. LayoutFacts.Locked()];

    [Theory]
    [MemberData(nameof(Facts))]
    public void The_runtime_agrees_with_the_lock(string fact)
    {
        var probes = synos_ai_layout.Measure().Where(probe => fact.StartsWith($"{probe.Fact} ", StringComparison.Ordinal)).ToList();

        // The alignment of a structure is measured too, but is not part of this line.
        var measured = probes.Where(probe => probe.Property != "align").Select(probe => $"{probe.Property}={probe.Measured}");
        Assert.Equal(fact, $"{fact.Split(' ')[0]} {fact.Split(' ')[1]} {string.Join(' ', measured)}");
        Assert.All(probes, probe => Assert.Equal(probe.Expected, probe.Measured));
    }
}
