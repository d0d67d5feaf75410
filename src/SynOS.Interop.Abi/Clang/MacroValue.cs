// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>What a macro evaluates to: type and value as facts write them, or the reason why there is no value.</summary>
internal readonly record struct MacroValue(CType Type, string Value, string? Reason)
{
    public static MacroValue None(string reason) => new(CType.Void, "", reason);
}
