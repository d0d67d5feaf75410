// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Layout;
using Xunit;

namespace SynOS.Conformance.Guest.Layout;

/// <summary>The kernel's own object as a witness: one test for each fact of the lock.</summary>
public sealed class KernelObjectTests(KernelObjectFixture kernelObject) : IClassFixture<KernelObjectFixture>
{
    public static TheoryData<string> Facts() => [.. LayoutFacts.LockedKeys()];

    [Theory]
    [MemberData(nameof(Facts))]
    public void The_kernel_object_agrees_with_the_lock(string key) =>
        Assert.Equal(LayoutFacts.WithoutAlignment(LayoutFacts.Locked(key)), LayoutFacts.Find(kernelObject.Layouts, key));

    [Fact]
    public void The_kernel_object_has_no_field_that_the_lock_lacks() =>
        Assert.Equal(LayoutFacts.Locked().Select(LayoutFacts.WithoutAlignment).Order(StringComparer.Ordinal), kernelObject.Layouts.Values.SelectMany(LayoutFacts.Of).Order(StringComparer.Ordinal));
}
