// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>All that is known about one header, and all that is wrong with its facts.</summary>
internal sealed record HeaderModel(
    string Path,
    UnitModel Unit,
    EquatableArray<TypeModel> Types,
    EquatableArray<EnumModel> Enums,
    EquatableArray<StructModel> Structs,
    EquatableArray<ConstantModel> Constants,
    EquatableArray<CallModel> Calls,
    EquatableArray<DiagnosticModel> Diagnostics);
