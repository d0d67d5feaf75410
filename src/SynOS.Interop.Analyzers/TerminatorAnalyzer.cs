// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SynOS.Interop.Analyzers;

/// <summary>SYNOS3203: the bytes of an emitted array become text with the NUL and all that stands behind it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TerminatorAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDiagnostics.ReadBeyondTerminator];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName("System.Text.Encoding") is { } encoding)
                start.RegisterOperationAction(operation => Analyze(operation, encoding), OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol encoding)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is not ("GetString" or "GetChars" or "GetCharCount") || !IsOrDerives(call.TargetMethod.ContainingType, encoding) || IsCut(call))
            return;
        IOperation? first = ValueOf(call, 0), second = ValueOf(call, 1);
        if (first is null)
            return;
        bool counted = call.TargetMethod.Parameters.ElementAtOrDefault(1)?.Type.SpecialType == SpecialType.System_Int32;
        TextBuffer? buffer = counted ? TextBuffer.OfFirst(first, second) : TextBuffer.Of(first);
        if (buffer is not null)
            context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.ReadBeyondTerminator, first.Syntax.GetLocation(), first.Syntax.ToString(), buffer.Length));
    }

    private static IOperation? ValueOf(IInvocationOperation call, int parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter)?.Value;

    /// <summary>Whether the string is cut at once: a method of it gets a NUL.</summary>
    private static bool IsCut(IInvocationOperation call) =>
        call.Parent is IInvocationOperation { Instance: { } instance } user && instance == call
        && user.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(value => value.ConstantValue is { HasValue: true, Value: '\0' or "\0" }));

    private static bool IsOrDerives(INamedTypeSymbol? type, INamedTypeSymbol from)
    {
        while (type is not null && !SymbolEqualityComparer.Default.Equals(type, from))
            type = type.BaseType;
        return type is not null;
    }
}
