// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.CommandLine.Guest;

/// <summary>Everything that looks at that boot.</summary>
[CollectionDefinition(CliGuest.Name)]
public sealed class CliGuestCollectionDefinition : ICollectionFixture<CliGuest>;
