// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Types;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>Finds the C# type of a C type. Only types of the same size on every 64-bit target have one.</summary>
internal sealed class TypeBinder(TypeTable table)
{
    /// <summary>More pointers and typedefs in a row than any header has, and an end for those that go in circles.</summary>
    private const int Deepest = 32;

    /// <summary>A pointer to a function may have one for a parameter, and that one too; those beyond it are <c>void*</c>.</summary>
    private const int DepthOfFunction = Deepest / 2;

    /// <summary>Records and enumerations that C# will have, by key; a pointer to another is a <c>void*</c>.</summary>
    public Dictionary<string, BoundType> Emitted { get; } = new(StringComparer.Ordinal);

    /// <summary>The type, or null if C# has none of the same size.</summary>
    public BoundType? Bind(CType type) => Bind(type, 0);

    /// <summary>Key of the record that the type needs by value, arrays of it included; null if it needs none.</summary>
    public string? RecordIn(CType type) => table.RecordIn(type)?.Key;

    private BoundType? Bind(CType type, int depth) => depth > Deepest ? null : table.Resolve(type) switch
    {
        ArrayType array => LengthsOf(array) is { } lengths && Bind(array.Element, depth + 1) is { } element ? element with { Lengths = lengths } : null,
        PointerType { Pointee: var pointee } => PointerTo(pointee, depth),
        TagType tag => Emitted.TryGetValue(tag.Key, out BoundType? known) ? known : null,
        NamedType named => Scalar.Find(named.Name) is { } scalar ? BoundType.Of(scalar) : null,
        _ => null,
    };

    private static int[]? LengthsOf(ArrayType array)
    {
        IReadOnlyList<long?> lengths = array.Lengths;
        return lengths.Any(length => length > int.MaxValue) ? null : [.. lengths.Select(length => (int)(length ?? 0))];
    }

    private BoundType PointerTo(CType pointee, int depth)
    {
        if (pointee is FunctionType function && BindFunction(function, depth + DepthOfFunction) is { } model)
            return BoundType.Pointer(model);
        return IsPlain(pointee) && Bind(pointee, depth + 1) is { IsArray: false } bound
            ? BoundType.Pointer(new PointerModel(bound.Model)) with { Refers = bound.Refers }
            : BoundType.Pointer(new PointerModel(null));
    }

    /// <summary>The C# function pointer; null if a parameter has no C# type.</summary>
    private FunctionPointerModel? BindFunction(FunctionType function, int depth)
    {
        if (function.IsVariadic)
            return null;
        var parameters = (function.Parameters ?? []).Select(parameter => BindArgument(parameter, depth)).ToList();
        TypeModel? result = function.Result == CType.Void ? null : BindArgument(function.Result, depth);
        return parameters.Contains(null) || (result is null && function.Result != CType.Void) ? null : new FunctionPointerModel(new(parameters.OfType<TypeModel>()), result);
    }

    private TypeModel? BindArgument(CType type, int depth) => IsPlain(type) && Bind(type, depth) is { IsArray: false } bound ? bound.Model : null;

    /// <summary>Whether a type is, and points at, what has a name: not a function or an array in place.</summary>
    private static bool IsPlain(CType type)
    {
        while (type is PointerType pointer)
            type = pointer.Pointee;
        return type is not (FunctionType or ArrayType);
    }
}
