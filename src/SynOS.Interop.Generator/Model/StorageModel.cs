// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>An unsigned integer that holds bit-fields.</summary>
internal sealed record StorageModel(int Offset, int Size)
{
    public string Type => Size switch { 1 => "byte", 2 => "ushort", 4 => "uint", _ => "ulong" };
}
