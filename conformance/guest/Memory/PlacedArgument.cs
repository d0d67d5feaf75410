// SPDX-License-Identifier: MIT


namespace SynOS.Conformance.Guest.Memory;

/// <summary>An argument in memory, and how much of it this process can read itself.</summary>
internal readonly unsafe struct PlacedArgument(void* address, int readable)
{
    public void* Address { get; } = address;

    public ReadOnlySpan<byte> Readable => new(Address, readable);
}
