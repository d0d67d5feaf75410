// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>What other headers of the project need to know of a type: headers of one namespace may state the same one.</summary>
/// <param name="Name">C# name.</param>
/// <param name="Key">As C names it.</param>
/// <param name="Signature">All that the facts say of it; equal for equal types.</param>
/// <param name="IsExtern">Whether another header declares it.</param>
/// <param name="Where">Where it is declared.</param>
internal sealed record TypeModel(string Name, string Key, string Signature, bool IsExtern, LocationModel Where);
