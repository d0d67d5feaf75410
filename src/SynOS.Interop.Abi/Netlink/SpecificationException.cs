// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Netlink;

/// <summary>A specification has a mistake: where, and what is expected there.</summary>
internal sealed class SpecificationException(SourceLocation location, string message) : Exception(message)
{
    public SourceLocation Location { get; } = location;
}
