// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SynOS.Interop.Analyzers.Layout;

namespace SynOS.Interop.Analyzers;

/// <summary>
/// SYNOS3202: a struct with <c>[MatchesUapi]</c> is not what the facts say; SYNOS3206: they do not know its record. Facts are parsed when
/// the first such struct is met, and once for each text, however many compilations an IDE makes of it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MatchesUapiAnalyzer : DiagnosticAnalyzer
{
    private readonly SourceTextValueProvider<FactsModel> _facts = new(FactsModel.Read);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDiagnostics.StructDiffers, UsageDiagnostics.UnknownRecord];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(MatchesUapi.AttributeName) is not { } attribute)
                return;
            var files = start.Options.AdditionalFiles.Where(file => MatchesUapi.IsFacts(file.Path)).ToImmutableArray();
            Func<SourceText, FactsModel?> parse = text => start.TryGetValue(text, _facts, out FactsModel? model) ? model : null;
            start.RegisterSymbolAction(symbol => Analyze(symbol, attribute, files, parse), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol attributeClass, ImmutableArray<AdditionalText> files, Func<SourceText, FactsModel?> parse)
    {
        var structure = (INamedTypeSymbol)context.Symbol;
        if (structure.TypeKind != TypeKind.Struct || MatchesUapi.Of(structure, attributeClass) is not var (attribute, name))
            return;
        FactsModel? facts = files.Select(file => file.GetText(context.CancellationToken) is { } text ? parse(text) : null).FirstOrDefault(model => model?.Find(name) is not null);
        if (facts?.Find(name) is not { } record)
        {
            Location place = attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? structure.Locations[0];
            context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.UnknownRecord, place, name));
            return;
        }

        foreach (Mismatch mismatch in StructComparer.Compare(structure, record, facts))
            context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.StructDiffers, mismatch.Where.Locations[0], structure.Name, record.Key, mismatch.Text));
    }
}
