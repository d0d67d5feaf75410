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

/// <summary>SYNOS3203: gives the encoding the bytes before the NUL, by a small method that is added once to the type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TerminatorFix : UsageCodeFixProvider
{
    private const string Method = "UntilNul";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageDiagnostics.ReadBeyondTerminator.Id];

    /// <inheritdoc/>
    protected override string Title => "Read up to the NUL";

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var methods = new Dictionary<SyntaxNode, string>();
        bool import = false;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            var buffer = (ExpressionSyntax)editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            import |= !Usings.Sees(editor.SemanticModel, buffer.SpanStart, "System", "ReadOnlySpan");
            Fix(editor, buffer, MethodFor(editor, buffer, methods));
        }

        var root = (CompilationUnitSyntax)editor.GetChangedRoot();
        return document.WithSyntaxRoot(import ? Usings.Add(root, "System") : root);
    }

    private static void Fix(DocumentEditor editor, ExpressionSyntax buffer, string method)
    {
        var argument = (ArgumentSyntax)buffer.Parent!;
        var list = (ArgumentListSyntax)argument.Parent!;
        var called = editor.SemanticModel.GetSymbolInfo(list.Parent!).Symbol as IMethodSymbol;
        // A pointer and its length become one span; what is not a pointer becomes a span by itself.
        if (called?.Parameters[0].Type is IPointerTypeSymbol)
        {
            var rest = list.Arguments.Skip(2).Select(other => other.ToString());
            string pair = string.Join(", ", list.Arguments.Take(2).Select(other => other.Expression.WithoutTrivia().ToString()));
            editor.ReplaceNode(list, SyntaxFactory.ParseArgumentList($"({string.Join(", ", rest.Prepend($"{method}(new ReadOnlySpan<byte>({pair}))"))})"));
        }
        else
        {
            editor.ReplaceNode(buffer, SyntaxFactory.ParseExpression($"{method}({buffer.WithoutTrivia()})").WithTriviaFrom(buffer));
        }
    }

    private static string MethodFor(DocumentEditor editor, ExpressionSyntax buffer, Dictionary<SyntaxNode, string> methods)
    {
        SyntaxNode place = buffer.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? editor.OriginalRoot;
        if (methods.TryGetValue(place, out string? name))
            return name;
        var taken = editor.SemanticModel.LookupSymbols(buffer.SpanStart).Where(symbol => symbol.Name.StartsWith(Method, StringComparison.Ordinal)).ToList();
        name = taken.FirstOrDefault(IsTheMethod)?.Name;
        if (name is null)
        {
            name = Method;
            for (int i = 1; taken.Any(symbol => symbol.Name == name); i++)
                name = Method + i;
            Add(editor, place, name);
        }

        methods.Add(place, name);
        return name;
    }

    private static bool IsTheMethod(ISymbol symbol) =>
        symbol is IMethodSymbol { IsStatic: true, ReturnType.Name: "ReadOnlySpan", Parameters: { Length: 1 } parameters } && parameters[0].Type.Name == "ReadOnlySpan";

    private static void Add(DocumentEditor editor, SyntaxNode place, string name)
    {
        string signature = $"static ReadOnlySpan<byte> {name}(ReadOnlySpan<byte> field)";
        string body =
            """

            {
                int end = field.IndexOf((byte)0);
                return end < 0 ? field : field[..end];
            }

            """;
        if (place is TypeDeclarationSyntax type)
        {
            editor.AddMember(type, SyntaxFactory.ParseMemberDeclaration($"\nprivate {signature}{body}")!.WithAdditionalAnnotations(Formatter.Annotation));
            return;
        }

        GlobalStatementSyntax last = place.ChildNodes().OfType<GlobalStatementSyntax>().Last();
        editor.InsertAfter(last, SyntaxFactory.GlobalStatement(SyntaxFactory.ParseStatement($"\n{signature}{body}")).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
