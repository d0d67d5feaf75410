// SPDX-License-Identifier: MIT
#pragma warning disable IDE0130 // The compiler looks for this type in this namespace.
namespace Microsoft.CodeAnalysis;

/// <summary>
/// Hides a type from other assemblies, also from those that see this one's internals and have the framework's own type of the name.
/// </summary>
[Embedded]
[AttributeUsage(AttributeTargets.All)]
internal sealed class EmbeddedAttribute : Attribute;
