// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Commands;
using SynOS.Interop.Generator;
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>Runs the generator as the compiler does, on facts in memory.</summary>
internal static class GeneratorRun
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Collections.dll" or "System.Runtime.InteropServices.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private static readonly Lazy<string> Facts = new(ExtractFacts);

    /// <summary>The facts of the product's own header, extracted now.</summary>
    public static FactsText RealFacts(Func<string, string>? change = null) =>
        new((change ?? (text => text))(Facts.Value), "/facts/synos_ai.facts", "SynOS.Interop.Uapi", "SYNOS_SYSCALL_BASE");

    public static GeneratorDriver Driver(params FactsText[] facts) => CSharpGeneratorDriver.Create(
        [new InteropGenerator().AsSourceGenerator()],
        facts,
        ParseOptions,
        new FactsOptions(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorRunResult Run(params FactsText[] facts) =>
        Assert.Single(Driver(facts).RunGenerators(Compilation()).GetRunResult().Results);

    public static CSharpCompilation Compilation() => CSharpCompilation.Create(
        "Test",
        [CSharpSyntaxTree.ParseText("// A user's file.", ParseOptions)],
        References.Value,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    /// <summary>What the compiler says about the emitted code, hidden hints aside.</summary>
    public static IEnumerable<string> Complaints(GeneratorRunResult run) => Compiled(run)
        .GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => diagnostic.ToString());

    public static CSharpCompilation Compiled(GeneratorRunResult run, DocumentationMode documentation = DocumentationMode.Diagnose) => Compilation()
        .RemoveAllSyntaxTrees()
        .AddSyntaxTrees(run.GeneratedSources.Select(source => CSharpSyntaxTree.ParseText(source.SourceText, ParseOptions.WithDocumentationMode(documentation), source.HintName)));

    /// <summary>The text of one emitted file, by the last part of its name.</summary>
    public static string Emitted(GeneratorRunResult run, string part) =>
        run.GeneratedSources.Single(source => source.HintName.EndsWith($".{part}.g.cs", StringComparison.Ordinal)).SourceText.ToString();

    private static string ExtractFacts()
    {
        using var folder = new TemporaryFolder();
        string facts = folder.PathOf("synos_ai.facts");
        using var messages = new StringWriter();
        int result = AbiTool.Run(["extract", Repository.Header, "--facts", facts], messages, messages);
        Assert.True(result == 0, messages.ToString());
        return File.ReadAllText(facts);
    }
}
