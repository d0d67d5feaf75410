// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Kernel.Cost;

/// <summary>Everything that looks at the boots in which costs are counted.</summary>
[CollectionDefinition(Name)]
public sealed class CostCollectionDefinition : ICollectionFixture<CostFixture>
{
    public const string Name = "cost";
}
