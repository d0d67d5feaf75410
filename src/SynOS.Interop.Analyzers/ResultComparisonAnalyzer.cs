// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SynOS.Interop.Analyzers;

/// <summary>
/// SYNOS3205: the result of a raw call is compared with -1, as in C. A stub returns the negated errno, so -1 is EPERM alone. Only the
/// number as it is written counts: <c>-EPERM</c> means what it says.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultComparisonAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDiagnostics.ComparedWithMinusOne];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(AnalyzeOperator, OperationKind.Binary);
        context.RegisterOperationAction(AnalyzePattern, OperationKind.IsPattern);
    }

    private static void AnalyzeOperator(OperationAnalysisContext context)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals))
            return;
        IOperation? other = IsMinusOne(comparison.RightOperand) ? comparison.LeftOperand : IsMinusOne(comparison.LeftOperand) ? comparison.RightOperand : null;
        if (other is not null)
            Report(context, other);
    }

    private static void AnalyzePattern(OperationAnalysisContext context)
    {
        var match = (IIsPatternOperation)context.Operation;
        IPatternOperation pattern = match.Pattern is INegatedPatternOperation negated ? negated.Pattern : match.Pattern;
        if (pattern is IConstantPatternOperation constant && IsMinusOne(constant.Value))
            Report(context, match.Value);
    }

    private static void Report(OperationAnalysisContext context, IOperation value)
    {
        if (StubOf(value) is { } stub)
            context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.ComparedWithMinusOne, context.Operation.Syntax.GetLocation(), stub.Name));
    }

    /// <summary>The stub whose result a value is, directly or through a local that holds only results.</summary>
    private static IMethodSymbol? StubOf(IOperation value)
    {
        value = EmittedCode.Unconverted(value);
        if (value is ISimpleAssignmentOperation assignment)
            return StubOf(assignment.Value);
        if (value is not ILocalReferenceOperation reference)
            return EmittedCode.StubCallOf(value)?.TargetMethod;
        LocalWrites writes = LocalWrites.Of(reference.Local, reference);
        return writes.Known && writes.Values.All(written => EmittedCode.StubCallOf(written) is not null)
            ? writes.Values.Select(written => EmittedCode.StubCallOf(written)!.TargetMethod).FirstOrDefault()
            : null;
    }

    private static bool IsMinusOne(IOperation value) =>
        EmittedCode.Unconverted(value).Syntax is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: 1 or 1L } };
}
