// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SynOS.Interop.Analyzers;

namespace SynOS.Interop.CodeFixes;

/// <summary>SYNOS3205: compares with 0 instead, whichever side the number stands on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ResultComparisonFix : UsageCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageDiagnostics.ComparedWithMinusOne.Id];

    /// <inheritdoc/>
    protected override string Title => "Compare with 0";

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            SyntaxNode comparison = editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            ExpressionSyntax fix = SyntaxFactory.ParseExpression(comparison switch
            {
                BinaryExpressionSyntax { Left: PrefixUnaryExpressionSyntax } binary => $"0 {(IsEqual(binary) ? ">" : "<=")} {binary.Right.WithoutTrivia()}",
                BinaryExpressionSyntax binary => $"{binary.Left.WithoutTrivia()} {(IsEqual(binary) ? "<" : ">=")} 0",
                IsPatternExpressionSyntax pattern => $"{pattern.Expression.WithoutTrivia()} is {(pattern.Pattern is UnaryPatternSyntax ? ">=" : "<")} 0",
                _ => comparison.ToString(),
            });
            editor.ReplaceNode(comparison, fix.WithTriviaFrom(comparison));
        }

        return editor.GetChangedDocument();
    }

    private static bool IsEqual(BinaryExpressionSyntax binary) => binary.IsKind(SyntaxKind.EqualsExpression);
}
