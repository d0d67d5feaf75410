// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Harness.Qemu;

/// <summary>Everything that looks at the one boot with every case.</summary>
[CollectionDefinition(Name)]
public sealed class GuestCollectionDefinition : ICollectionFixture<GuestFixture>
{
    public const string Name = "guest";
}
