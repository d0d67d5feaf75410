// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;

namespace SynOS.Interop.Analyzers.Layout;

/// <summary>One cause why a struct is not its C original.</summary>
/// <param name="Where">The field or the struct that it is about.</param>
/// <param name="Text">What is so in C#, and what is so in C.</param>
internal sealed record Mismatch(ISymbol Where, string Text);
