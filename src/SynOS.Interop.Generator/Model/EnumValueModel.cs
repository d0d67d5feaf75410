// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>A value of an enumeration: its C# name and literal.</summary>
internal sealed record EnumValueModel(string Name, string Value, DocModel Doc);
