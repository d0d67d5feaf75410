// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Kernel.Debian;

/// <summary>Everything that looks at Debian on the package's kernel: each release is installed once, and each boot done once.</summary>
[CollectionDefinition(Name)]
public sealed class DebianCollectionDefinition : ICollectionFixture<DebianFixture>
{
    public const string Name = "debian";
}
