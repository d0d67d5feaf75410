// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Parser;

/// <summary>What a C type becomes.</summary>
/// <param name="Name">C# type; of one element if it is an array.</param>
/// <param name="Size">Size of one element in bytes.</param>
/// <param name="Align">Alignment in bytes that the runtime gives it on a 64-bit target.</param>
internal sealed record CType(string Name, int Size, int Align)
{
    /// <summary>Lengths of the array, outermost first; empty if it is not an array. A length of 0 leaves the length open.</summary>
    public IReadOnlyList<int> Lengths { get; init; } = [];

    public bool IsPointer { get; init; }

    public bool IsSigned { get; init; }

    /// <summary>Whether bit-fields may have the type, and constants.</summary>
    public bool IsInteger { get; init; }

    /// <summary>Order of the bytes if it is not the machine's: <c>big-endian</c> or <c>little-endian</c>.</summary>
    public string? ByteOrder { get; init; }

    /// <summary>Key of the record or enumeration of the facts that the type is, or that it points at.</summary>
    public string? Refers { get; init; }

    public bool IsFlexible => Lengths.Count > 0 && Lengths[0] == 0;

    public long TotalSize => Lengths.Aggregate((long)Size, (size, length) => Math.Min(size * length, int.MaxValue));

    /// <summary>The type as an element of a buffer: C# has no buffers of pointers.</summary>
    public string ElementName => IsPointer ? "nint" : Name;
}
