// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Kernel.Debug;

/// <summary>Everything that boots a debug kernel, one boot at a time: they are slow enough alone.</summary>
[CollectionDefinition(Name)]
public sealed class DebugGuestCollectionDefinition : ICollectionFixture<DebugGuestFixture>
{
    public const string Name = "debug guest";
}
