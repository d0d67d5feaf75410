// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>A constant.</summary>
/// <param name="Name">C name.</param>
/// <param name="Declaration">C# modifiers and type, up to the name.</param>
/// <param name="Assignment">C# from the name to the semicolon.</param>
/// <param name="Doc">Documentation.</param>
internal sealed record ConstantModel(string Name, string Declaration, string Assignment, DocModel Doc);
