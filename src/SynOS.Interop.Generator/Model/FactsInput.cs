// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>One facts file with the options of its <c>UapiHeader</c> item: all that the generator ever reads.</summary>
/// <param name="Path">The facts file.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Namespace">Namespace of the emitted types.</param>
/// <param name="SyscallBase">Name of the constant that the call numbers are counted from; empty when numbers are fixed.</param>
internal sealed record FactsInput(string Path, string Text, string Namespace, string SyscallBase);
