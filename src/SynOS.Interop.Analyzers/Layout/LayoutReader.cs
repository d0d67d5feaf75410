// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using SynOS.Interop.Facts.Layout;

namespace SynOS.Interop.Analyzers.Layout;

/// <summary>Computes what the runtime will do with a struct, from its symbols. Null where that is not fixed: references, type parameters, Auto.</summary>
/// <param name="facts">Sizes of emitted structs in other assemblies, whose layout attributes a compiler does not show.</param>
internal sealed class LayoutReader(FactsModel facts)
{
    /// <summary>What is being computed. A struct that has itself for a field does not compile, but analyzers see it while it is typed.</summary>
    private readonly HashSet<INamedTypeSymbol> _open = new(SymbolEqualityComparer.Default);

    public TypeLayout? Of(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => TypeLayout.Of(8, NumberKind.Any),
        INamedTypeSymbol { EnumUnderlyingType: { } underlying } => Of(underlying),
        { SpecialType: SpecialType.System_Byte } => TypeLayout.Of(1, NumberKind.Unsigned),
        { SpecialType: SpecialType.System_SByte } => TypeLayout.Of(1, NumberKind.Signed),
        { SpecialType: SpecialType.System_Boolean } => TypeLayout.Of(1, NumberKind.Any),
        { SpecialType: SpecialType.System_Char } => TypeLayout.Of(2, NumberKind.Any),
        { SpecialType: SpecialType.System_Int16 } => TypeLayout.Of(2, NumberKind.Signed),
        { SpecialType: SpecialType.System_UInt16 } => TypeLayout.Of(2, NumberKind.Unsigned),
        { SpecialType: SpecialType.System_Int32 } => TypeLayout.Of(4, NumberKind.Signed),
        { SpecialType: SpecialType.System_UInt32 } => TypeLayout.Of(4, NumberKind.Unsigned),
        { SpecialType: SpecialType.System_Int64 } => TypeLayout.Of(8, NumberKind.Signed),
        { SpecialType: SpecialType.System_UInt64 } => TypeLayout.Of(8, NumberKind.Unsigned),
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => TypeLayout.Of(8, NumberKind.Any),
        { SpecialType: SpecialType.System_Single } => TypeLayout.Of(4, NumberKind.Floating),
        { SpecialType: SpecialType.System_Double } => TypeLayout.Of(8, NumberKind.Floating),
        INamedTypeSymbol { TypeKind: TypeKind.Struct, IsGenericType: false, SpecialType: SpecialType.None } structure => OfStruct(structure),
        _ => null,
    };

    /// <summary>The fields with their places, and the size; null if a field's size is not fixed.</summary>
    public (IReadOnlyList<FieldLayout> Fields, long Size, int Align)? Place(INamedTypeSymbol structure)
    {
        if (!_open.Add(structure))
            return null;
        var placed = PlaceOpen(structure);
        _open.Remove(structure);
        return placed;
    }

    private (IReadOnlyList<FieldLayout> Fields, long Size, int Align)? PlaceOpen(INamedTypeSymbol structure)
    {
        StructAttributes attributes = StructAttributes.Of(structure);
        if (attributes.IsAuto)
            return null;
        var fields = new List<(IFieldSymbol Symbol, TypeLayout Type)>();
        foreach (IFieldSymbol field in structure.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst))
        {
            if (OfField(field) is not { } type)
                return null;
            fields.Add((field, type));
        }

        ClrLayout layout = ClrLayout.Of(fields.Select(field => new ClrField(field.Type.Size, field.Type.Align, attributes.IsExplicit ? StructAttributes.OffsetOf(field.Symbol) ?? 0 : null)), attributes.Pack, attributes.Size);
        return ([.. fields.Select((field, index) => new FieldLayout(field.Symbol, field.Symbol.AssociatedSymbol?.Name ?? field.Symbol.Name, layout.Offsets[index], field.Type))], layout.Size, layout.Align);
    }

    private TypeLayout? OfField(IFieldSymbol field)
    {
        if (!field.IsFixedSizeBuffer)
            return Of(field.Type);
        return field.Type is IPointerTypeSymbol { PointedAtType: { } element } && Of(element) is { } one
            ? new TypeLayout(one.Size * field.FixedSize, one.Align, one.Size, one.Kind)
            : null;
    }

    private TypeLayout? OfStruct(INamedTypeSymbol structure)
    {
        // Another copy is compared for itself; here it counts as what it should be.
        if (facts.Find(MatchesUapi.RecordOf(structure) ?? (structure.DeclaringSyntaxReferences.IsEmpty ? structure.Name : "")) is { } record)
            return new TypeLayout((int)record.Size, (int)record.Align, (int)record.Size, NumberKind.Any);
        if (Place(structure) is not var (fields, size, align) || size > int.MaxValue)
            return null;
        if (StructAttributes.Of(structure).InlineLength is not { } length)
            return new TypeLayout((int)size, align, (int)size, NumberKind.Any);
        long whole = size * length;
        return fields.Count == 1 && whole <= int.MaxValue ? new TypeLayout((int)whole, align, fields[0].Type.ElementSize, fields[0].Type.Kind) : null;
    }
}
