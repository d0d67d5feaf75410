// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Layout;
using SynOS.Interop.Uapi;
using Xunit;

namespace SynOS.Conformance.Guest.Layout;

/// <summary>The .NET runtime on this machine as a witness: one test for each fact of the lock.</summary>
public sealed class JitTests
{
    public static TheoryData<string> Facts() => [.. LayoutFacts.LockedKeys()];

    [Theory]
    [MemberData(nameof(Facts))]
    public void The_runtime_agrees_with_the_lock(string key) =>
        Assert.Equal(LayoutFacts.Locked(key), LayoutFacts.Find(WitnessReader.Runtime(), key));

    [Fact]
    public void Every_probe_measures_what_it_expects() =>
        Assert.All(synos_ai_layout.Measure(), probe => Assert.Equal(probe.Expected, probe.Measured));
}
