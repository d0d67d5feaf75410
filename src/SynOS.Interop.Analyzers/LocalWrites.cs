// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SynOS.Interop.Analyzers;

/// <summary>What happens to one local in the whole member that has it, lambdas and local functions included.</summary>
/// <param name="Values">Every value that is assigned.</param>
/// <param name="Known">Whether nothing else may write to it: no <c>ref</c>, no <c>++</c>, no address.</param>
/// <param name="IsRead">Whether anything reads it.</param>
internal sealed record LocalWrites(IReadOnlyList<IOperation> Values, bool Known, bool IsRead)
{
    public static LocalWrites Of(ILocalSymbol local, IOperation within)
    {
        var values = new List<IOperation>();
        bool known = local.RefKind == RefKind.None && !local.IsForEach;
        bool read = false;
        foreach (IOperation operation in RootOf(within).DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Is(declarator.Symbol):
                    if (declarator.GetVariableInitializer() is { } initializer)
                        values.Add(initializer.Value);
                    break;
                case ILocalReferenceOperation { IsDeclaration: true } reference when Is(reference.Local):
                    known = false;
                    break;
                case IDeclarationPatternOperation pattern when SymbolEqualityComparer.Default.Equals(pattern.DeclaredSymbol, local):
                    known = false;
                    break;
                case ILocalReferenceOperation reference when Is(reference.Local):
                    if (reference.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == reference)
                    {
                        values.Add(assignment.Value);
                        // In a = b = call() the inner assignment is read.
                        read |= assignment.Parent is not IExpressionStatementOperation;
                        break;
                    }

                    read = true;
                    known &= reference.Parent is not (IArgumentOperation { Parameter.RefKind: not RefKind.None } or IIncrementOrDecrementOperation
                        or ICompoundAssignmentOperation or IAddressOfOperation or ITupleOperation or ISimpleAssignmentOperation { IsRef: true }
                        or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } });
                    break;
            }
        }

        return new LocalWrites(values, known, read);

        bool Is(ILocalSymbol other) => SymbolEqualityComparer.Default.Equals(other, local);
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
