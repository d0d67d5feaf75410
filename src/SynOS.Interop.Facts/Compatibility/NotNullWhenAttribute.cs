// SPDX-License-Identifier: MIT
#pragma warning disable IDE0130 // The compiler looks for this type in this namespace.
namespace System.Diagnostics.CodeAnalysis;

/// <summary>What the compiler reads of nullable <c>out</c> parameters, on netstandard2.0.</summary>
[Microsoft.CodeAnalysis.Embedded]
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
