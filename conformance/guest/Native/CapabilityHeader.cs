// SPDX-License-Identifier: MIT


namespace SynOS.Conformance.Guest.Native;

/// <summary>struct __user_cap_header_struct; pid 0 is the calling thread.</summary>
internal struct CapabilityHeader
{
    public const uint Version3 = 0x20080522;

    public uint Version;
    public int Pid;
}
