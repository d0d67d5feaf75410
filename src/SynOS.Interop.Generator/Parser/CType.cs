// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Parser;

/// <summary>What a C type becomes.</summary>
/// <param name="Name">C# type; of one element if it is an array.</param>
/// <param name="Size">Size of one element in bytes.</param>
/// <param name="Align">Alignment in bytes that the runtime gives it on a 64-bit target.</param>
/// <param name="Length">Number of elements; 0 if it is not an array.</param>
internal sealed record CType(string Name, int Size, int Align, int Length)
{
    public long TotalSize => (long)Size * (Length == 0 ? 1 : Length);
}
