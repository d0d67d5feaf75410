// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SynOS.Interop.Analyzers;

/// <summary>
/// SYNOS3201: the base of a raw call was made up by the program. A stub of a header with a base is right only with the number that
/// the running kernel states, and a constant is never that: it is the number that was planned. Whatever is not known to be a constant
/// (a parameter, a property, the result of a call) is taken for somebody's handshake.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandshakeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDiagnostics.NoHandshake];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            string remedy = start.Compilation.GetTypeByMetadataName("SynOS.Interop.SynosKernel") is null ? "what the running kernel states" : "SynosKernel.Detect().SyscallBase";
            start.RegisterOperationAction(operation => Analyze(operation, remedy), OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, string remedy)
    {
        var call = (IInvocationOperation)context.Operation;
        if (EmittedCode.IsStub(call.TargetMethod) && EmittedCode.BaseOf(call) is { } @base && IsMadeUp(@base))
            context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.NoHandshake, @base.Syntax.GetLocation(), call.TargetMethod.Name, @base.Syntax.ToString(), remedy));
    }

    private static bool IsMadeUp(IOperation value) => value.ConstantValue.HasValue || EmittedCode.Unconverted(value) switch
    {
        { ConstantValue.HasValue: true } => true,
        IConditionalOperation { WhenFalse: { } other } choice => IsMadeUp(choice.WhenTrue) && IsMadeUp(other),
        ILocalReferenceOperation reference => LocalWrites.Of(reference.Local, reference) is { Known: true, Values: { Count: > 0 } values }
            && values.All(written => written.ConstantValue.HasValue),
        IFieldReferenceOperation reference => IsMadeUp(reference.Field, reference),
        _ => false,
    };

    /// <summary>A readonly field in this file with a constant for a value, which no constructor replaces.</summary>
    private static bool IsMadeUp(IFieldSymbol field, IOperation use)
    {
        if (!field.IsReadOnly || field.DeclaringSyntaxReferences.FirstOrDefault() is not { } place || place.SyntaxTree != use.Syntax.SyntaxTree
            || place.GetSyntax() is not VariableDeclaratorSyntax { Initializer: { } initializer })
            return false;
        bool replaced = field.ContainingType.DeclaringSyntaxReferences.Any(type => type.GetSyntax().DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => assignment.Left.ToString().Split('.').Last() == field.Name));
        return !replaced && use.SemanticModel!.GetConstantValue(initializer.Value).HasValue;
    }
}
