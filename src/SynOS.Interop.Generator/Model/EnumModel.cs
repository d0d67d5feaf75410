// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>An enumeration.</summary>
/// <param name="Name">C# name.</param>
/// <param name="Base">C# type of the values.</param>
/// <param name="IsFlags">Whether the values are bits.</param>
/// <param name="Values">Values, in ascending order.</param>
/// <param name="Doc">Documentation.</param>
internal sealed record EnumModel(string Name, string Base, bool IsFlags, EquatableArray<EnumValueModel> Values, DocModel Doc);
