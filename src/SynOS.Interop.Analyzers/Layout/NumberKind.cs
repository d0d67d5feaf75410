// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Analyzers.Layout;

/// <summary>What a value of a type means, in C and in C#.</summary>
internal enum NumberKind
{
    /// <summary>Not a number, or one that either reading fits: a pointer, a record, <c>char</c>.</summary>
    Any,

    /// <summary>An integer with a sign.</summary>
    Signed,

    /// <summary>An integer without.</summary>
    Unsigned,

    /// <summary>A floating-point number.</summary>
    Floating,
}
