// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SynOS.Interop.Analyzers;

/// <summary>
/// Knows what SynOS.Interop.Generator emitted, in this compilation or in a referenced assembly: by the tool that its
/// <c>[GeneratedCode]</c> names, since names and shapes alone may be a user's own.
/// </summary>
internal static class EmittedCode
{
    private const string Tool = "SynOS.Interop.Generator";

    /// <summary>Whether the method issues a system call and returns its result or the negated errno.</summary>
    public static bool IsStub(IMethodSymbol method) =>
        method is { IsStatic: true, MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public }
        && method.ReturnType.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr
        && method.ContainingType.Name.EndsWith("_calls", StringComparison.Ordinal)
        && IsMarked(method.ContainingType);

    /// <summary>The call of a stub that a value is, conversions aside.</summary>
    public static IInvocationOperation? StubCallOf(IOperation value) =>
        Unconverted(value) is IInvocationOperation call && IsStub(call.TargetMethod) ? call : null;

    /// <summary>The argument for the number of the first call; null if the stub has fixed numbers.</summary>
    public static IOperation? BaseOf(IInvocationOperation stub) =>
        stub.Arguments.FirstOrDefault(argument => argument.Parameter is { Ordinal: 0, Type.SpecialType: SpecialType.System_Int32 } parameter
            && parameter.Name.TrimEnd('_') == "syscallBase")?.Value;

    /// <summary>Whether the type, or the type it is nested in, bears the generator's mark.</summary>
    public static bool IsMarked(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute =>
            attribute.AttributeClass is { Name: "GeneratedCodeAttribute", ContainingNamespace.Name: "Compiler" }
            && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: Tool })
        || (type.ContainingType is { } outer && IsMarked(outer));

    /// <summary>The value below conversions.</summary>
    public static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value;
    }
}
