// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>A system call.</summary>
/// <param name="Name">C name.</param>
/// <param name="Number">C# expression of the number, or of its distance from the base.</param>
/// <param name="HasBase">Whether the stub is told the base.</param>
/// <param name="ReturnType">C# type of the result.</param>
/// <param name="Parameters">Parameters, in order.</param>
/// <param name="Doc">Documentation.</param>
/// <param name="Returns">Documentation of the result.</param>
internal sealed record CallModel(
    string Name, string Number, bool HasBase, string ReturnType, EquatableArray<ParameterModel> Parameters, DocModel Doc, EquatableArray<string> Returns);
