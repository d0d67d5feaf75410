// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Layout;
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Guest.Layout;

/// <summary>NativeAOT in the guest as a witness: one test for each fact of the lock.</summary>
[Collection(GuestCollectionDefinition.Name)]
public sealed class AotTests(GuestFixture guest)
{
    public static TheoryData<string> Facts() => [.. LayoutFacts.LockedKeys()];

    [Theory]
    [MemberData(nameof(Facts))]
    public void The_program_in_the_guest_agrees_with_the_lock(string key) =>
        Assert.Equal(LayoutFacts.Locked(key), LayoutFacts.Find(WitnessReader.Guest(guest.Run), key));
}
