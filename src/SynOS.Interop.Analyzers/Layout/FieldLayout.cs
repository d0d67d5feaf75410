// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;

namespace SynOS.Interop.Analyzers.Layout;

/// <summary>Where the runtime puts a field of a C# struct.</summary>
/// <param name="Field">The field; it may be the one behind a property.</param>
/// <param name="Name">Its name, or its property's.</param>
/// <param name="Offset">Bytes from the start.</param>
/// <param name="Type">What it is.</param>
internal sealed record FieldLayout(IFieldSymbol Field, string Name, long Offset, TypeLayout Type);
