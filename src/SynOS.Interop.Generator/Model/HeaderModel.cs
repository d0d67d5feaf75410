// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>One facts file with the options of its <c>UapiHeader</c> item: all that the generator ever reads.</summary>
/// <param name="Path">The facts file.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Namespace">Namespace of the emitted types.</param>
/// <param name="SyscallBase">Name of the constant that the call numbers are counted from; empty when numbers are fixed.</param>
internal sealed record FactsInput(string Path, string Text, string Namespace, string SyscallBase);

/// <summary>All that is known about one header, and all that is wrong with its facts.</summary>
internal sealed record HeaderModel(
    string Path,
    UnitModel Unit,
    EquatableArray<SharedTypeModel> Types,
    EquatableArray<EnumModel> Enums,
    EquatableArray<StructModel> Structs,
    EquatableArray<ConstantModel> Constants,
    EquatableArray<CallModel> Calls,
    EquatableArray<DiagnosticModel> Diagnostics);

/// <summary>Where emitted C# goes, and the names that belong to the header as a whole.</summary>
/// <param name="Header">The header as a program includes it: <c>linux/synos_ai.h</c>.</param>
/// <param name="Class">Base name of the header as an identifier.</param>
/// <param name="Namespace">Namespace of the emitted types.</param>
internal sealed record UnitModel(string Header, string Class, string Namespace)
{
    public string CallsClass => Class + "_calls";

    public string LayoutClass => Class + "_layout";

    /// <summary>Name of an emitted file. Roslyn compares them without case.</summary>
    public string HintName(string part) => $"{Namespace}.{Class}.{part}.g.cs";
}

/// <summary>What other headers of the project need to know of a type: headers of one namespace may state the same one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">As C names it.</param>
/// <param name="Signature">All that the facts say of it; equal for equal types.</param>
/// <param name="IsExtern">Whether another header declares it.</param>
/// <param name="Where">Where it is declared.</param>
internal sealed record SharedTypeModel(string Name, string Key, string Signature, bool IsExtern, LocationModel Where);

/// <summary>What one emitted file depends on, and nothing else: a change to a constant leaves the structs cached.</summary>
internal sealed record PartModel<T>(UnitModel Unit, EquatableArray<T> Items)
    where T : IEquatable<T>;
