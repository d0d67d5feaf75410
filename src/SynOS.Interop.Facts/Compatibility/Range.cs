// SPDX-License-Identifier: MIT
#pragma warning disable IDE0130 // The compiler looks for this type in this namespace.
namespace System;

/// <summary>What the compiler needs for <c>text[1..4]</c> on netstandard2.0, which it turns into <c>Substring</c>.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal readonly struct Range(Index start, Index end)
{
    public Index Start => start;

    public Index End => end;
}
