// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using SynOS.Interop.Analyzers;

namespace SynOS.Interop.CodeFixes;

/// <summary>SYNOS3201: takes the base from a handshake that is in scope, or from a new one before the first call of the function.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class HandshakeFix : UsageCodeFixProvider
{
    private const string Namespace = "SynOS.Interop";
    private const string Kernel = "SynosKernel";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageDiagnostics.NoHandshake.Id];

    /// <inheritdoc/>
    protected override string Title => "Take the base from the handshake";

    /// <summary>A program that does not reference SynOS.Interop has a handshake of its own, which no fix can know.</summary>
    protected override async Task<bool> CanFixAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        (await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false))?.GetTypeByMetadataName($"{Namespace}.{Kernel}") is not null;

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var names = new FreeNames(editor.SemanticModel);
        var inserted = new Dictionary<SyntaxNode, string>();
        bool import = false;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            var @base = (ExpressionSyntax)editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (HandshakeFinder.Find(editor.SemanticModel, @base.SpanStart) is not { } known)
            {
                import |= !Usings.Sees(editor.SemanticModel, @base.SpanStart, Namespace, Kernel);
                known = Insert(editor, @base, names, inserted);
            }

            editor.ReplaceNode(@base, SyntaxFactory.ParseExpression(known).WithTriviaFrom(@base));
        }

        var root = (CompilationUnitSyntax)editor.GetChangedRoot();
        return document.WithSyntaxRoot(import ? Usings.Add(root, Namespace) : root);
    }

    private static string Insert(DocumentEditor editor, ExpressionSyntax @base, FreeNames names, Dictionary<SyntaxNode, string> inserted)
    {
        if (BodyFinder.StatementOf(@base) is not { } statement)
            return $"{Kernel}.Detect().SyscallBase";
        SyntaxNode list = statement.Parent is GlobalStatementSyntax { Parent: { } file } ? file : statement.Parent!;
        if (!inserted.TryGetValue(list, out string? name))
        {
            inserted.Add(list, name = names.Take(@base, "kernel"));
            // Blank lines before the statement stay before both; a comment stays with the statement.
            var blank = statement.GetLeadingTrivia().TakeWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();
            StatementSyntax declaration = SyntaxFactory.ParseStatement($"{Kernel} {name} = {Kernel}.Detect();\n").WithLeadingTrivia(blank).WithAdditionalAnnotations(Formatter.Annotation);
            SyntaxNode element = statement.Parent is GlobalStatementSyntax global ? global : statement;
            editor.InsertBefore(element, element == statement ? declaration : SyntaxFactory.GlobalStatement(declaration));
            editor.ReplaceNode(element, (current, _) => current.WithLeadingTrivia(current.GetLeadingTrivia().Skip(blank.Count)));
        }

        return $"{name}.SyscallBase";
    }
}
