// SPDX-License-Identifier: MIT
#pragma warning disable IDE0130 // The compiler looks for this type in this namespace.
namespace System;

/// <summary>What the compiler needs for <c>[^1]</c> on netstandard2.0; it never makes one for strings and lists.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal readonly struct Index(int value, bool fromEnd = false)
{
    public bool IsFromEnd => fromEnd;

    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => fromEnd ? length - value : value;
}
