// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace SynOS.Interop.CodeFixes;

/// <summary>Edits <c>[StructLayout]</c> of a struct.</summary>
internal static class StructLayoutSyntax
{
    /// <summary>Explicit with a size, or sequential without more: then an attribute that says so already, and no attribute, stay.</summary>
    public static StructDeclarationSyntax Set(StructDeclarationSyntax structure, (long Size, long? Pack)? explicitly)
    {
        AttributeSyntax? old = structure.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => attribute.Name.ToString().Split('.').Last() is "StructLayout" or "StructLayoutAttribute");
        string? wanted = explicitly is { } layout ? $"StructLayout(LayoutKind.Explicit, {(layout.Pack is { } pack ? $"Pack = {pack}, " : "")}Size = {layout.Size})"
            : old is null || IsPlain(old) ? null
            : "StructLayout(LayoutKind.Sequential)";
        if (wanted is null)
            return structure;
        var list = ((StructDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"[{wanted}]\nstruct s;")!).AttributeLists[0];
        if (old is not null)
            return structure.ReplaceNode(old, list.Attributes[0].WithTriviaFrom(old));
        SyntaxTriviaList comment = structure.GetLeadingTrivia();
        structure = structure.WithoutLeadingTrivia();
        return structure.WithAttributeLists(structure.AttributeLists.Insert(0, list.WithAdditionalAnnotations(Formatter.Annotation)))
            .WithLeadingTrivia(comment).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static bool IsPlain(AttributeSyntax attribute) =>
        attribute.ArgumentList is { Arguments.Count: 1 } arguments && arguments.Arguments[0].Expression.ToString().EndsWith("Sequential", StringComparison.Ordinal);
}
