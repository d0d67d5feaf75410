// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SynOS.Interop.CodeFixes;

/// <summary>Adds the <c>using</c> that a new name needs.</summary>
internal static class Usings
{
    /// <summary>Whether the simple name means the type already; <c>ImplicitUsings</c> and the namespace around count.</summary>
    public static bool Sees(SemanticModel model, int position, string @namespace, string type) =>
        model.LookupNamespacesAndTypes(position, name: type).Any(symbol => symbol.ContainingNamespace?.ToDisplayString() == @namespace);

    public static CompilationUnitSyntax Add(CompilationUnitSyntax root, string @namespace)
    {
        if (root.Usings.Any(existing => existing.Alias is null && existing.Name?.ToString() == @namespace))
            return root;
        UsingDirectiveSyntax added = SyntaxFactory.ParseCompilationUnit($"using {@namespace};\n").Usings[0];
        int index = root.Usings.TakeWhile(existing => existing.Alias is null && existing.StaticKeyword.IsKind(SyntaxKind.None) && IsBefore(existing.Name?.ToString() ?? "", @namespace)).Count();
        if (index > 0 || root.Usings.Count > 0)
        {
            if (index == 0)
            {
                // The licence header stays at the top of the file.
                added = added.WithLeadingTrivia(root.Usings[0].GetLeadingTrivia());
                root = root.ReplaceNode(root.Usings[0], root.Usings[0].WithLeadingTrivia());
            }

            return root.WithUsings(root.Usings.Insert(index, added));
        }

        SyntaxTriviaList header = root.GetLeadingTrivia();
        return root.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithUsings([added.WithLeadingTrivia(header).WithTrailingTrivia(SyntaxFactory.EndOfLine("\n"), SyntaxFactory.EndOfLine("\n"))]);
    }

    private static bool IsBefore(string one, string other)
    {
        bool system = IsSystem(one);
        return system != IsSystem(other) ? system : string.CompareOrdinal(one, other) < 0;
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
