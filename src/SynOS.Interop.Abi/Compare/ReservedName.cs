// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Knows a field that only keeps space by its name, as kernel headers name them.</summary>
internal static class ReservedName
{
    private static readonly string[] Words = ["reserved", "resv", "rsvd", "pad", "padding", "unused", "spare"];

    /// <summary>reserved, __reserved, reserved2, pad0, __pad …</summary>
    public static bool Matches(string name) =>
        Words.Contains(name.TrimStart('_').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_'), StringComparer.OrdinalIgnoreCase);
}
