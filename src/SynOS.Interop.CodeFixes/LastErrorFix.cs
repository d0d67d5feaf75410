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

/// <summary>SYNOS3207: takes the errno from the local that has the result. There is no fix where no local has it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LastErrorFix : UsageCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageDiagnostics.ErrnoOfAnotherCall.Id];

    /// <inheritdoc/>
    protected override string Title => "Take the errno from the result";

    /// <inheritdoc/>
    protected override async Task<bool> CanFixAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        return ErrnoOf(model, await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false), diagnostic) is not null;
    }

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (ErrnoOf(editor.SemanticModel, editor.OriginalRoot, diagnostic) is not { } errno)
                continue;
            SyntaxNode read = editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            SyntaxNode fix = read is BaseObjectCreationExpressionSyntax creation
                ? creation.WithArgumentList(SyntaxFactory.ParseArgumentList($"({errno})"))
                : SyntaxFactory.ParseExpression(errno).WithTriviaFrom(read);
            editor.ReplaceNode(read, fix);
        }

        return editor.GetChangedDocument();
    }

    private static string? ErrnoOf(SemanticModel model, SyntaxNode root, Diagnostic diagnostic)
    {
        SyntaxNode node = root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true);
        var method = (IMethodSymbol)model.GetSymbolInfo(node).Symbol!;
        while (node.Parent is CastExpressionSyntax or ParenthesizedExpressionSyntax)
            node = node.Parent;
        string? local = node.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.Text,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment when assignment.Right == node => name.Identifier.Text,
            IsPatternExpressionSyntax pattern => pattern.Pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().FirstOrDefault()?.Identifier.Text,
            _ => null,
        };
        bool inScope = local is not null && model.LookupSymbols(diagnostic.Location.SourceSpan.Start, name: local.TrimStart('@')).Any(symbol => symbol is ILocalSymbol);
        return !inScope ? null : method.ReturnType.SpecialType == SpecialType.System_Int32 ? $"-{local}" : $"(int)-{local}";
    }
}
