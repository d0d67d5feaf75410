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

/// <summary>SYNOS3204: throws when the call failed, with the errno and, where SynOS.Interop is at hand, its name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UncheckedErrnoFix : UsageCodeFixProvider
{
    private const string ExceptionNamespace = "System.ComponentModel";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageDiagnostics.UncheckedErrno.Id];

    /// <inheritdoc/>
    protected override string Title => "Throw if the call failed";

    /// <summary>Not every place of an expression has a place for a statement: the head of a <c>for</c> has none.</summary>
    protected override async Task<bool> CanFixAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        return Fix(editor, CallOf(editor.OriginalRoot, diagnostic), new FreeNames(editor.SemanticModel));
    }

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var names = new FreeNames(editor.SemanticModel);
        bool import = false;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            InvocationExpressionSyntax call = CallOf(editor.OriginalRoot, diagnostic);
            import |= Fix(editor, call, names) && !Usings.Sees(editor.SemanticModel, call.SpanStart, ExceptionNamespace, "Win32Exception");
        }

        var root = (CompilationUnitSyntax)editor.GetChangedRoot();
        return document.WithSyntaxRoot(import ? Usings.Add(root, ExceptionNamespace) : root);
    }

    private static InvocationExpressionSyntax CallOf(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>()!;

    private static bool Fix(DocumentEditor editor, InvocationExpressionSyntax call, FreeNames names)
    {
        ExpressionSyntax whole = call;
        while (whole.Parent is CastExpressionSyntax or ParenthesizedExpressionSyntax)
            whole = (ExpressionSyntax)whole.Parent;
        switch (whole.Parent)
        {
            case ExpressionStatementSyntax statement:
                StatementSyntax check = Checked(editor, call, names);
                // Without braces an else behind it would become the new statement's.
                bool alone = statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax);
                editor.ReplaceNode(statement, (alone ? Block(check) : check).WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation));
                return true;
            case ArrowExpressionClauseSyntax arrow:
                editor.ReplaceNode(arrow.Parent!, WithBlock(arrow.Parent!, Checked(editor, call, names)));
                return true;
            case LambdaExpressionSyntax lambda:
                editor.ReplaceNode(lambda, lambda.WithBody(Block(Checked(editor, call, names))).WithAdditionalAnnotations(Formatter.Annotation));
                return true;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax declaration } variable }:
                InsertAfter(editor, declaration, Check(editor, call, variable.Identifier.Text));
                return true;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax local, Parent: ExpressionStatementSyntax assignment }:
                InsertAfter(editor, assignment, Check(editor, call, local.Identifier.Text));
                return true;
            default:
                return false;
        }
    }

    /// <summary>One statement instead of one: it fits wherever the call stood.</summary>
    private static IfStatementSyntax Checked(DocumentEditor editor, InvocationExpressionSyntax call, FreeNames names)
    {
        string result = names.Take(call, "result");
        return If($"{call.WithoutTrivia()} is var {result} and < 0", Throw(editor, call, result));
    }

    private static IfStatementSyntax Check(DocumentEditor editor, InvocationExpressionSyntax call, string result) => If($"{result} < 0", Throw(editor, call, result));

    private static IfStatementSyntax If(string condition, string then) =>
        (IfStatementSyntax)SyntaxFactory.ParseStatement($"if ({condition})\n    {then}\n").WithAdditionalAnnotations(Formatter.Annotation);

    private static string Throw(DocumentEditor editor, InvocationExpressionSyntax call, string result)
    {
        var method = (IMethodSymbol)editor.SemanticModel.GetSymbolInfo(call).Symbol!;
        string errno = method.ReturnType.SpecialType == SpecialType.System_Int32 ? $"-{result}" : $"(int)-{result}";
        bool known = editor.SemanticModel.Compilation.GetTypeByMetadataName("SynOS.Interop.ErrnoName") is not null;
        string name = Usings.Sees(editor.SemanticModel, call.SpanStart, "SynOS.Interop", "ErrnoName") ? "ErrnoName" : "SynOS.Interop.ErrnoName";
        return known
            ? $"throw new Win32Exception({errno}, $\"{method.Name} failed with {{{name}.Of({errno})}}\");"
            : $"throw new Win32Exception({errno});";
    }

    private static BlockSyntax Block(StatementSyntax statement) => SyntaxFactory.Block(statement).WithAdditionalAnnotations(Formatter.Annotation);

    private static SyntaxNode WithBlock(SyntaxNode function, StatementSyntax statement) => function switch
    {
        BaseMethodDeclarationSyntax method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(statement)).WithTrailingTrivia(method.GetTrailingTrivia()),
        AccessorDeclarationSyntax accessor => accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(statement)).WithTrailingTrivia(accessor.GetTrailingTrivia()),
        LocalFunctionStatementSyntax local => local.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(statement)).WithTrailingTrivia(local.GetTrailingTrivia()),
        _ => function,
    };

    private static void InsertAfter(DocumentEditor editor, StatementSyntax statement, StatementSyntax check)
    {
        if (statement.Parent is GlobalStatementSyntax global)
            editor.InsertAfter(global, SyntaxFactory.GlobalStatement(check));
        else if (statement.Parent is BlockSyntax or SwitchSectionSyntax)
            editor.InsertAfter(statement, check);
        else
            editor.ReplaceNode(statement, SyntaxFactory.Block(statement, check).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
