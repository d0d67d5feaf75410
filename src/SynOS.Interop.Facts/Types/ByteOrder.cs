// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Types;

/// <summary>Which byte of a number comes first.</summary>
internal enum ByteOrder
{
    Machine,
    Little,
    Big,
}
