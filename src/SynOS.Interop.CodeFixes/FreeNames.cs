// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SynOS.Interop.CodeFixes;

/// <summary>Hands out names that nothing has: not the scope of the place, and no identifier of the member around it.</summary>
internal sealed class FreeNames(SemanticModel model)
{
    private readonly HashSet<(SyntaxNode Member, string Name)> _taken = [];

    public string Take(SyntaxNode place, string wanted)
    {
        SyntaxNode member = BodyFinder.MemberOf(place);
        for (int i = 0; ; i++)
        {
            string name = i == 0 ? wanted : wanted + i;
            if (!member.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                && model.LookupSymbols(place.SpanStart, name: name).IsEmpty && _taken.Add((member, name)))
                return name;
        }
    }
}
