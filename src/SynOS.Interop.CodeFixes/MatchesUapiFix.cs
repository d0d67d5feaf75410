// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using SynOS.Interop.Analyzers;

namespace SynOS.Interop.CodeFixes;

/// <summary>SYNOS3202: writes the fields of a struct as the facts have them; fields that are right stay as they are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MatchesUapiFix : UsageCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageDiagnostics.StructDiffers.Id];

    /// <inheritdoc/>
    protected override string Title => "Write the fields as the C header has them";

    /// <inheritdoc/>
    protected override async Task<bool> CanFixAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        return await RewriteAsync(document, model, StructOf(root, diagnostic), cancellation).ConfigureAwait(false) is not null;
    }

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        // A struct has a diagnostic for each field, and one fix for all of them.
        var structs = diagnostics.Select(diagnostic => StructOf(editor.OriginalRoot, diagnostic)).Distinct();
        bool import = false;
        foreach (StructDeclarationSyntax? structure in structs)
        {
            if (await RewriteAsync(document, editor.SemanticModel, structure, cancellation).ConfigureAwait(false) is not { } rewritten)
                continue;
            editor.ReplaceNode(structure!, rewritten);
            import |= rewritten.ToString() is { } text && (text.Contains("StructLayout") || text.Contains("FieldOffset"))
                && !Usings.Sees(editor.SemanticModel, structure!.SpanStart, "System.Runtime.InteropServices", "StructLayoutAttribute");
        }

        var root = (CompilationUnitSyntax)editor.GetChangedRoot();
        return document.WithSyntaxRoot(import ? Usings.Add(root, "System.Runtime.InteropServices") : root);
    }

    private static StructDeclarationSyntax? StructOf(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<StructDeclarationSyntax>();

    private static async Task<StructDeclarationSyntax?> RewriteAsync(Document document, SemanticModel model, StructDeclarationSyntax? structure, CancellationToken cancellation)
    {
        if (structure is null || model.GetDeclaredSymbol(structure, cancellation) is not INamedTypeSymbol symbol || model.Compilation.GetTypeByMetadataName(MatchesUapi.AttributeName) is not { } attribute
            || MatchesUapi.Of(symbol, attribute) is not var (_, name))
            return null;
        foreach (TextDocument file in document.Project.AdditionalDocuments.Where(file => MatchesUapi.IsFacts(file.FilePath ?? file.Name)))
        {
            FactsModel facts = FactsModel.Read(await file.GetTextAsync(cancellation).ConfigureAwait(false));
            if (facts.Find(name) is { } record)
                return new StructRewriter(model, attribute, facts, record).Rewrite(structure, symbol);
        }

        return null;
    }
}
