// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>The number of an ioctl, taken apart: asm/ioctl.h puts the size of what it takes into it.</summary>
/// <param name="Command">All but the size: the direction, the driver's letter and its number.</param>
/// <param name="Size">Bytes of what it takes.</param>
internal readonly record struct IoctlNumber(long Command, long Size)
{
    private const int SizeShift = 16;

    /// <summary>Null for a number that takes nothing, and for what cannot be one.</summary>
    public static IoctlNumber? Of(long? value, Target? target)
    {
        // POWER has three bits for the direction.
        var sizeBits = target?.Name == "ppc64le" ? 13 : 14;
        if (value is not (> 0 and <= uint.MaxValue) || value >> (SizeShift + sizeBits) == 0)
            return null;
        var mask = ((1L << sizeBits) - 1) << SizeShift;
        var size = (value.Value & mask) >> SizeShift;
        return size == 0 ? null : new IoctlNumber(value.Value & ~mask, size);
    }
}
