// SPDX-License-Identifier: MIT
using Xunit;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("SynOS.Conformance.Harness.LongestFirst", "SynOS.Conformance")]

namespace SynOS.Conformance.Harness;

/// <summary>Starts what takes longest first, so that the short tests run beside it and not before it.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Order = ["RegenerationTests", "guest", "ShapeTests", "Generator.HeaderTests", "HangTests"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Array.FindIndex(Order, name => collection.DisplayName.Contains(name, StringComparison.Ordinal)) is var rank and >= 0 ? rank : Order.Length);
}
