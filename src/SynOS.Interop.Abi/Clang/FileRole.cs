// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>What a file is for the header that is read.</summary>
internal enum FileRole
{
    /// <summary>No file: the compiler's own.</summary>
    None,

    /// <summary>The header itself: what it declares is stated as its facts.</summary>
    Header,

    /// <summary>The file that includes the header and asks for its constants.</summary>
    Wrapper,

    /// <summary>What the header includes.</summary>
    Other,
}
