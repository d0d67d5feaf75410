// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SynOS.Interop.Analyzers;

/// <summary>SYNOS3204: the result of a raw call is dropped, or kept in a local that nothing reads.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncheckedErrnoAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDiagnostics.UncheckedErrno];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (EmittedCode.IsStub(call.TargetMethod) && IsLost(call))
            context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.UncheckedErrno, call.Syntax.GetLocation(), call.TargetMethod.Name));
    }

    private static bool IsLost(IInvocationOperation call)
    {
        IOperation? user = call.Parent;
        while (user is IConversionOperation)
            user = user.Parent;
        return user switch
        {
            IExpressionStatementOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsUnread(declarator.Symbol, call),
            // A discard says that failure does not matter; a field or a property is read by others.
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } => IsUnread(target.Local, call),
            _ => false,
        };
    }

    private static bool IsUnread(ILocalSymbol local, IOperation within) => !LocalWrites.Of(local, within).IsRead;
}
