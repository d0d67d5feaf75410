// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Model;

/// <summary>What a constant is in a header.</summary>
internal enum ConstantOrigin
{
    Unknown,
    Macro,

    /// <summary>A value of an enumeration without a name.</summary>
    Enumerator,
}
