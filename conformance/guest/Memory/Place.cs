// SPDX-License-Identifier: MIT


namespace SynOS.Conformance.Guest.Memory;

/// <summary>Where the argument of a call lies.</summary>
internal enum Place
{
    /// <summary>The byte after it is in a page without access.</summary>
    PageEnd,
    ReadOnly,
    Unaligned,

    /// <summary>It goes on into a page without access.</summary>
    HalfMapped,
    Null,
    Unmapped,
    KernelSpace,
    NonCanonical,
}
