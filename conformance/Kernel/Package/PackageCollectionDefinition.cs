// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Kernel.Package;

/// <summary>Everything that looks at the packages, installed once.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollectionDefinition : ICollectionFixture<PackageFixture>
{
    public const string Name = "kernel package";
}
