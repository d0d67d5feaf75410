// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SynOS.Interop.Analyzers;

/// <summary>SYNOS3207: the runtime's last error is asked for what a raw call has returned already.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LastErrorAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDiagnostics.ErrnoOfAnotherCall];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.Invocation, OperationKind.ObjectCreation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (NameOf(context.Operation) is not { } name || Before(context.Operation) is not { } call || !EmittedCode.IsStub(call.TargetMethod))
            return;
        // The fix finds the result's local by this place.
        var stub = ImmutableArray.Create(call.Syntax.GetLocation());
        context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.ErrnoOfAnotherCall, context.Operation.Syntax.GetLocation(), stub, name, call.TargetMethod.Name));
    }

    private static string? NameOf(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "GetLastPInvokeError" or "GetLastWin32Error" or "GetLastSystemError", ContainingType: { Name: "Marshal", ContainingNamespace.Name: "InteropServices" } } method } => method.Name,
        IObjectCreationOperation { Arguments.Length: 0, Type: { Name: "Win32Exception", ContainingNamespace.Name: "ComponentModel" } } => "Win32Exception without a number",
        _ => null,
    };

    /// <summary>The native call that stands next before a place: a stub, or a P/Invoke, whose last error it may be.</summary>
    private static IInvocationOperation? Before(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
            root = parent;
        return root.Descendants().OfType<IInvocationOperation>()
            .Where(call => call.Syntax.Span.End <= operation.Syntax.SpanStart && (EmittedCode.IsStub(call.TargetMethod) || IsImport(call.TargetMethod)))
            .OrderBy(call => call.Syntax.Span.End).LastOrDefault();
    }

    private static bool IsImport(IMethodSymbol method) =>
        method.IsExtern || method.GetDllImportData() is not null || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "LibraryImportAttribute");
}
