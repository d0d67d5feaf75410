// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>A parameter of a call.</summary>
/// <param name="Name">C name.</param>
/// <param name="Type">C# type.</param>
/// <param name="Direction"><c>in</c>, <c>out</c> or <c>inout</c>, seen from the kernel.</param>
/// <param name="Form">How the overload without pointers takes it.</param>
/// <param name="Doc">Documentation.</param>
internal sealed record ParameterModel(string Name, string Type, string Direction, ParameterForm Form, DocModel Doc);
