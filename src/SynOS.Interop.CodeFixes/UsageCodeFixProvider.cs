// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SynOS.Interop.CodeFixes;

/// <summary>
/// One way for a single fix and for "fix all": a document and its diagnostics together. What a fix adds once (a local, a method, a
/// <c>using</c>) is then added once, and new names do not collide.
/// </summary>
public abstract class UsageCodeFixProvider : CodeFixProvider
{
    /// <summary>What the light bulb says.</summary>
    protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await FixAsync(document, InOrder(diagnostics), context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await CanFixAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(CodeAction.Create(Title, token => FixAsync(context.Document, [diagnostic], token), GetType().Name), diagnostic);
        }
    }

    /// <summary>Whether there is a fix that compiles and means what the user meant.</summary>
    /// <param name="document">The document.</param>
    /// <param name="diagnostic">One diagnostic in it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether to offer the fix.</returns>
    protected virtual Task<bool> CanFixAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) => Task.FromResult(true);

    /// <summary>Fixes all given diagnostics of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="diagnostics">Diagnostics in it, in the order of the text.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The document without them.</returns>
    protected abstract Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation);

    private static ImmutableArray<Diagnostic> InOrder(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
}
