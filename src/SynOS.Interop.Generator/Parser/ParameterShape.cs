// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Parser;

/// <summary>A parameter as its call's fact states it.</summary>
internal sealed record ParameterShape(string Name, string Direction, CType Type);
