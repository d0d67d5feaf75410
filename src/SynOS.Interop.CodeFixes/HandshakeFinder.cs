// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SynOS.Interop.CodeFixes;

/// <summary>Finds a handshake that was made already: a SynosKernel, or a SynosClient, which has one.</summary>
internal static class HandshakeFinder
{
    /// <summary>The expression for the base, from what is nearest: a local or parameter before a field or property.</summary>
    public static string? Find(SemanticModel model, int position) => model.LookupSymbols(position)
        .Select(symbol => (Rank: RankOf(symbol, position), Text: TextOf(symbol)))
        .Where(candidate => candidate is { Rank: > 0, Text: not null } && Binds(model, position, candidate.Text))
        .OrderBy(candidate => candidate.Rank)
        .Select(candidate => candidate.Text)
        .FirstOrDefault();

    private static int RankOf(ISymbol symbol, int position) => symbol switch
    {
        // A local has a value once its declaration is over, if it is declared with one.
        ILocalSymbol local => local.DeclaringSyntaxReferences.All(place => place.Span.End < position && place.GetSyntax().ToString().Contains("=")) ? 1 : 0,
        IParameterSymbol { RefKind: not RefKind.Out } => 1,
        IFieldSymbol or IPropertySymbol { Parameters.Length: 0 } => 2,
        _ => 0,
    };

    private static string? TextOf(ISymbol symbol)
    {
        ITypeSymbol? type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        if (type is not { ContainingNamespace: { Name: "Interop", ContainingNamespace: { Name: "SynOS", ContainingNamespace.IsGlobalNamespace: true } } } || type.NullableAnnotation == NullableAnnotation.Annotated)
            return null;
        string name = SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;
        return type.Name switch
        {
            "SynosKernel" => $"{name}.SyscallBase",
            "SynosClient" => $"{name}.Kernel.SyscallBase",
            _ => null,
        };
    }

    /// <summary>An instance member does not bind in a static one, and what is hidden binds to something else.</summary>
    private static bool Binds(SemanticModel model, int position, string text) =>
        model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(text), SpeculativeBindingOption.BindAsExpression).Symbol is IPropertySymbol { Name: "SyscallBase" };
}
