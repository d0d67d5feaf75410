// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Facts;

/// <summary>
/// A parameter of a call: <c>in</c>, <c>out</c> or <c>inout</c>, its C type and its name. A pointer's type ends in <c> *</c>;
/// const is not part of it, because the direction says it.
/// </summary>
internal sealed record ParameterFact(string Direction, string Type, string Name)
{
    public bool IsPointer => Type.EndsWith('*');

    public override string ToString() => IsPointer ? $"{Direction} {Type}{Name}" : $"{Direction} {Type} {Name}";
}
