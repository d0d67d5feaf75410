// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Types;

namespace SynOS.Interop.Facts.Model;

/// <summary>
/// A parameter of a call as C declares it, behind its direction: <c>in struct synos_ai_event *event</c>. A pointer's const is not
/// part of its type, because the direction says it.
/// </summary>
/// <param name="Direction"><c>in</c>, <c>out</c> or <c>inout</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name.</param>
internal sealed record ParameterFact(string Direction, CType Type, string Name)
{
    public static IReadOnlyList<string> Directions { get; } = ["in", "out", "inout"];

    public bool IsPointer => Type is PointerType;

    /// <summary>What a pointer points to; null when it is none.</summary>
    public CType? Pointee => (Type as PointerType)?.Pointee;

    public override string ToString() => $"{Direction} {Type.Declare(Name)}";
}
