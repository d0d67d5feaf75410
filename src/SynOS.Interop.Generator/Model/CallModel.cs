// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>A system call.</summary>
/// <param name="Name">C name.</param>
/// <param name="NumberName">The constant of its number.</param>
/// <param name="Base">The constant that the stub is told the running kernel's value of, since numbers count from it; null when they are fixed.</param>
/// <param name="ReturnType">Type of the result.</param>
/// <param name="Parameters">Parameters, in order.</param>
/// <param name="Doc">Documentation.</param>
/// <param name="Returns">Documentation of the result.</param>
/// <param name="Errors">Errors that are facts, and that the documentation of the result does not name.</param>
internal sealed record CallModel(
    string Name,
    string NumberName,
    string? Base,
    NumberType ReturnType,
    EquatableArray<ParameterModel> Parameters,
    DocModel Doc,
    EquatableArray<DocBlock> Returns,
    EquatableArray<string> Errors);

/// <summary>A parameter of a call.</summary>
/// <param name="Name">C name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Direction"><c>in</c>, <c>out</c> or <c>inout</c>, seen from the kernel.</param>
/// <param name="Form">How the overload without pointers takes it.</param>
/// <param name="Doc">Documentation.</param>
internal sealed record ParameterModel(string Name, TypeModel Type, string Direction, ParameterForm Form, DocModel Doc);

/// <summary>How the overload of a call that has no pointers takes a parameter.</summary>
internal enum ParameterForm
{
    /// <summary>As it is.</summary>
    Raw,

    /// <summary>By reference; the direction says by which one.</summary>
    Reference,

    /// <summary>A span of bytes, whose length is the next parameter.</summary>
    Bytes,

    /// <summary>The length of the span before it: the overload has no such parameter.</summary>
    Length,
}
