// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SynOS.Interop.Analyzers;

/// <summary>A value that is all bytes of an emitted array: the array itself, or a span, a copy or a pointer to its beginning.</summary>
/// <param name="Length">How many bytes.</param>
internal sealed record TextBuffer(int Length)
{
    private const int Deepest = 8;

    /// <summary>The buffer that a value covers from end to end; null if it covers a part, or is something else.</summary>
    public static TextBuffer? Of(IOperation value) => Of(value, 0);

    private static TextBuffer? Of(IOperation value, int depth)
    {
        // Two locals may be assigned to each other: that does not compile, and is seen while somebody types.
        if (depth++ > Deepest)
            return null;
        value = EmittedCode.Unconverted(value);
        return value switch
        {
            ILocalReferenceOperation { Type: not null } reference when IsSpan(reference.Type) || reference.Type is IArrayTypeSymbol =>
                LocalWrites.Of(reference.Local, reference) is { Known: true, Values: { Count: 1 } values } ? Of(values[0], depth) : null,
            IFieldReferenceOperation { Field: { IsFixedSizeBuffer: false, Type: INamedTypeSymbol type } } field when IsOfCopy(field) && InlineLengthOf(type) is { } length => new TextBuffer(length),
            { Type: INamedTypeSymbol type } when LengthOf(type) is { } length => new TextBuffer(length),
            IInlineArrayAccessOperation { Argument: IRangeOperation { LeftOperand: null, RightOperand: null } } access => Of(access.Instance, depth),
            IInvocationOperation { TargetMethod.Name: "ToArray", Instance: { } span } when IsSpan(span.Type) => Of(span, depth),
            IInvocationOperation { TargetMethod: { Name: "CreateSpan" or "CreateReadOnlySpan", ContainingType.Name: "MemoryMarshal" }, Arguments.Length: 2 } created =>
                OfFirst(created.Arguments[0].Value, created.Arguments[1].Value),
            _ => null,
        };
    }

    /// <summary>The buffer that a pointer or a reference to the first element, with this many elements, covers from end to end.</summary>
    public static TextBuffer? OfFirst(IOperation first, IOperation? count)
    {
        if (count?.ConstantValue is not { HasValue: true, Value: int given })
            return null;
        first = EmittedCode.Unconverted(first);
        if (first is IFieldReferenceOperation { Field: { IsFixedSizeBuffer: true } buffer } copy && IsOfCopy(copy))
            return buffer.FixedSize == given && buffer.Type is IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_Byte or SpecialType.System_SByte } ? new TextBuffer(given) : null;
        if (first is IAddressOfOperation address)
            first = address.Reference;
        if (first is IFieldReferenceOperation { Field.Type.SpecialType: SpecialType.System_Byte, Instance: { } instance } && Of(instance) is not null)
            first = instance;
        if (first is IInlineArrayAccessOperation { Argument.ConstantValue: { HasValue: true, Value: 0 } } element)
            first = element.Instance;
        return Of(first) is { } whole && whole.Length == given ? whole : null;
    }

    /// <summary>
    /// The length of an emitted array of bytes. Its name tells it from an inline array that is the user's own; nobody but bindings has
    /// such names.
    /// </summary>
    private static int? LengthOf(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Struct, ContainingType.TypeKind: TypeKind.Struct } && type.Name.StartsWith("_", StringComparison.Ordinal)
            && type.Name.EndsWith("_e__FixedBuffer", StringComparison.Ordinal)
            ? InlineLengthOf(type)
            : null;

    private static int? InlineLengthOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && field.Type.SpecialType == SpecialType.System_Byte)
            ? type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "InlineArrayAttribute")?.ConstructorArguments.FirstOrDefault().Value as int?
            : null;

    /// <summary>Whether the field is one of a struct that says it is a copy; then its arrays need no name.</summary>
    private static bool IsOfCopy(IFieldReferenceOperation field) => MatchesUapi.RecordOf(field.Field.ContainingType) is not null;

    private static bool IsSpan(ITypeSymbol? type) => type is { Name: "Span" or "ReadOnlySpan", ContainingNamespace.Name: "System" };
}
