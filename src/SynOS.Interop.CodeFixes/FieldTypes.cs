// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using SynOS.Interop.Analyzers;
using SynOS.Interop.Analyzers.Layout;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Types;

namespace SynOS.Interop.CodeFixes;

/// <summary>Finds the C# type for a field of C.</summary>
internal sealed class FieldTypes(SemanticModel model, INamedTypeSymbol attribute, FactsModel facts, int position)
{
    /// <summary>Name of the nested type for an array, as emitted structs have it.</summary>
    public static string ArrayOf(string field) => $"_{field}_e__FixedBuffer";

    /// <summary>The type, its alignment, and the declaration of the nested type that it needs; null if there is no such type.</summary>
    public (string Name, int Align, string? Array)? Of(FieldFact fact, string field)
    {
        FieldMeaning type = FieldMeaning.Of(fact.Type, facts);
        if (type.IsArray && (type.Count == 0 || fact.Size % type.Count != 0 || model.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.InlineArrayAttribute") is null))
            return null;
        if (Element(type, (int)fact.Size / type.Count) is not var (name, align))
            return null;
        return type.IsArray
            ? (ArrayOf(field), align, $"\n[System.Runtime.CompilerServices.InlineArray({type.Count})]\npublic struct {ArrayOf(field)}\n{{\npublic {name} e0;\n}}\n")
            : (name, align, null);
    }

    private (string Name, int Align)? Element(FieldMeaning type, int size)
    {
        if (type.Element is TagType { IsRecord: true } tag)
            return facts.Find(tag.Key) is { } nested && StructFor(nested) is { } structure ? (structure, (int)nested.Align) : null;
        if (type.Element is PointerType)
            return size == 8 ? ("nint", 8) : null;
        return (size, type.Kind) switch
        {
            (1, NumberKind.Signed) => ("sbyte", 1),
            (1, _) => ("byte", 1),
            (2, NumberKind.Signed) => ("short", 2),
            (2, _) => ("ushort", 2),
            (4, NumberKind.Floating) => ("float", 4),
            (4, NumberKind.Signed) => ("int", 4),
            (4, _) => ("uint", 4),
            (8, NumberKind.Floating) => ("double", 8),
            (8, NumberKind.Signed) => ("long", 8),
            (8, _) => ("ulong", 8),
            _ => null,
        };
    }

    /// <summary>Another copy with the attribute, in the same project, or the emitted struct if the file sees it.</summary>
    private string? StructFor(RecordFact nested)
    {
        INamedTypeSymbol? copy = model.Compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .FirstOrDefault(type => type.TypeKind == TypeKind.Struct && MatchesUapi.Of(type, attribute) is var (_, name) && facts.Find(name)?.Key == nested.Key);
        string emitted = nested.Name;
        return copy?.ToMinimalDisplayString(model, position)
            ?? (model.LookupNamespacesAndTypes(position, name: emitted).FirstOrDefault() as INamedTypeSymbol)?.ToMinimalDisplayString(model, position);
    }
}
