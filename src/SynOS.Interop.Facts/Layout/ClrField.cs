// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Layout;

/// <summary>What the runtime knows of a field when it places it, on a 64-bit target.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Align">Alignment of its type, in bytes.</param>
/// <param name="Offset">What <c>[FieldOffset]</c> says; null in a struct whose fields the runtime places.</param>
internal readonly record struct ClrField(long Size, int Align, long? Offset = null);
