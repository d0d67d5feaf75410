// SPDX-License-Identifier: MIT
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SynOS.Interop.Analyzers;

/// <summary>Gives every project that has the analyzers the attribute <c>[MatchesUapi]</c>. It looks at nothing, so it costs nothing while editing.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MatchesUapiGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(static output =>
    {
        output.AddEmbeddedAttributeDefinition();
        output.AddSource("MatchesUapiAttribute.g.cs", SourceText.From(MatchesUapi.Source, Encoding.UTF8));
    });
}
