// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SynOS.Interop.CodeFixes;

/// <summary>Finds what surrounds an expression.</summary>
internal static class BodyFinder
{
    /// <summary>The member of a type that has the node, or the file if its statements stand at the top.</summary>
    public static SyntaxNode MemberOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not (GlobalStatementSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))
        ?? node.SyntaxTree.GetRoot();

    /// <summary>
    /// The statement of the innermost function's own statement list that has the node; null if that function is an expression. What is
    /// declared before it can be used in it and below.
    /// </summary>
    public static StatementSyntax? StatementOf(SyntaxNode node)
    {
        for (SyntaxNode? at = node; at is not null; at = at.Parent)
        {
            switch (at.Parent)
            {
                case GlobalStatementSyntax:
                    return at as StatementSyntax;
                case BlockSyntax block when IsBody(block):
                    return at as StatementSyntax;
                case ArrowExpressionClauseSyntax:
                case AnonymousFunctionExpressionSyntax when at is ExpressionSyntax:
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static bool IsBody(BlockSyntax block) =>
        block.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax;
}
