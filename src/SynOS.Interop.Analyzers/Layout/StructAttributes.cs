// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;

namespace SynOS.Interop.Analyzers.Layout;

/// <summary>What a struct's attributes say of its layout.</summary>
/// <param name="IsExplicit">Each field has its offset.</param>
/// <param name="IsAuto">The runtime may do as it likes.</param>
/// <param name="Pack">Largest alignment of a field; 0 for no limit.</param>
/// <param name="Size">Least size.</param>
/// <param name="InlineLength">How often the only field is there, if it is an inline array.</param>
internal sealed record StructAttributes(bool IsExplicit, bool IsAuto, int Pack, int Size, int? InlineLength)
{
    private const int Explicit = 2;
    private const int Auto = 3;

    public static StructAttributes Of(INamedTypeSymbol structure)
    {
        AttributeData? layout = Find(structure, "StructLayoutAttribute");
        int kind = layout?.ConstructorArguments.FirstOrDefault().Value switch
        {
            int value => value,
            short value => value,
            _ => 0,
        };
        return new StructAttributes(kind == Explicit, kind == Auto, Named(layout, "Pack"), Named(layout, "Size"),
            Find(structure, "InlineArrayAttribute")?.ConstructorArguments.FirstOrDefault().Value as int?);
    }

    public static int? OffsetOf(IFieldSymbol field) => Find(field, "FieldOffsetAttribute")?.ConstructorArguments.FirstOrDefault().Value as int?;

    private static AttributeData? Find(ISymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == name);

    private static int Named(AttributeData? attribute, string name) =>
        attribute?.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as int? ?? 0;
}
