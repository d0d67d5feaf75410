// SPDX-License-Identifier: MIT


namespace SynOS.Conformance.Guest.Native;

/// <summary>struct pollfd.</summary>
internal struct PollDescriptor
{
    public const short In = 1;
    public const short Out = 4;

    public int Descriptor;
    public short Wanted;
    public short Ready;
}
