// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using SynOS.Interop.Analyzers;
using SynOS.Interop.Analyzers.Layout;
using SynOS.Interop.Facts.Layout;
using SynOS.Interop.Facts.Model;

namespace SynOS.Interop.CodeFixes;

/// <summary>
/// Writes the fields of a struct anew, in the order of C: one that is right stays with all that belongs to it, one that is wrong keeps
/// its name and comment and gets another type, one that C lacks goes.
/// </summary>
internal sealed class StructRewriter(SemanticModel model, INamedTypeSymbol attribute, FactsModel facts, RecordFact record)
{
    /// <summary>The struct as it should be; null if C# fields cannot state the record, or the struct is not only fields of one declaration.</summary>
    public StructDeclarationSyntax? Rewrite(StructDeclarationSyntax structure, INamedTypeSymbol symbol)
    {
        var fields = symbol.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && !field.IsConst).ToList();
        if (symbol.DeclaringSyntaxReferences.Length != 1 || structure.ParameterList is not null || fields.Any(field => field.AssociatedSymbol is not null)
            || facts.FieldsOf(record).Any(fact => fact.Bits is not null))
            return null;
        var placed = new LayoutReader(facts).Place(symbol);
        var types = new FieldTypes(model, attribute, facts, structure.OpenBraceToken.SpanStart);
        var written = new List<(FieldFact Fact, FieldDeclarationSyntax Declaration, int Align)>();
        var arrays = new List<MemberDeclarationSyntax>();
        foreach (FieldFact fact in facts.FieldsOf(record).Where(fact => fact.Size > 0))
        {
            FieldLayout? match = placed is var (all, _, _) ? StructComparer.Match(all, fact.Name) : null;
            FieldDeclarationSyntax? old = match?.Field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().FirstAncestorOrSelf<FieldDeclarationSyntax>();
            if (match is not null && old is { Declaration.Variables.Count: 1 } && StructComparer.Difference(fact, match, facts) is null)
            {
                written.Add((fact, WithoutOffset(old), match.Type.Align));
                continue;
            }

            string name = match?.Field.Name ?? fact.Name;
            if (types.Of(fact, name) is not { } type)
                return null;
            if (type.Array is not null && !fields.Any(field => field.ContainingType.GetTypeMembers(FieldTypes.ArrayOf(name)).Length > 0))
                arrays.Add(SyntaxFactory.ParseMemberDeclaration(type.Array)!.WithAdditionalAnnotations(Formatter.Annotation));
            written.Add((fact, Field(old, type.Name, name), type.Align));
        }

        bool natural = ClrLayout.IsNatural(written.Select(field => (field.Fact.Offset, new ClrField(field.Fact.Size, field.Align))), record.Size);
        var members = structure.Members.Where(member => !IsField(member));
        var placedFields = written.Select(field => natural ? field.Declaration : WithOffset(field.Declaration, field.Fact.Offset));
        StructDeclarationSyntax changed = structure.WithMembers(SyntaxFactory.List([.. placedFields, .. members, .. arrays]));
        return StructLayoutSyntax.Set(changed, natural ? null : (record.Size, written.Any(field => field.Align > record.Align) ? record.Align : null));
    }

    private static FieldDeclarationSyntax Field(FieldDeclarationSyntax? old, string type, string name)
    {
        string modifiers = old is null ? "public" : string.Join(" ", old.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.FixedKeyword) && !modifier.IsKind(SyntaxKind.UnsafeKeyword)));
        string escaped = SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
        var field = (FieldDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"{modifiers} {type} {escaped};\n")!;
        return (old is { Declaration.Variables.Count: 1 } ? field.WithTriviaFrom(old) : field).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static bool IsField(MemberDeclarationSyntax member) =>
        member is FieldDeclarationSyntax field && !field.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.StaticKeyword) || modifier.IsKind(SyntaxKind.ConstKeyword));

    private static FieldDeclarationSyntax WithoutOffset(FieldDeclarationSyntax field)
    {
        SyntaxTriviaList comment = field.GetLeadingTrivia();
        var lists = field.AttributeLists.Where(list => list.Attributes.All(attribute => attribute.Name.ToString() is not ("FieldOffset" or "FieldOffsetAttribute")));
        return field.WithAttributeLists(SyntaxFactory.List(lists)).WithLeadingTrivia(comment);
    }

    private static FieldDeclarationSyntax WithOffset(FieldDeclarationSyntax field, long offset)
    {
        SyntaxTriviaList comment = field.GetLeadingTrivia();
        var list = ((FieldDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"[FieldOffset({offset})]\nint f;")!).AttributeLists[0];
        field = field.WithoutLeadingTrivia();
        return field.WithAttributeLists(field.AttributeLists.Insert(0, list)).WithLeadingTrivia(comment).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
