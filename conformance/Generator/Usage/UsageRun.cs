// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SynOS.Interop;
using SynOS.Interop.Analyzers;
using Xunit;

namespace SynOS.Conformance.Generator.Usage;

/// <summary>
/// Runs one analyzer and its fix as an IDE does, on a user's file that uses the product's own library as it is built. Places to be
/// reported are marked <c>[|so|]</c> in the source.
/// </summary>
internal sealed class UsageRun(DiagnosticAnalyzer analyzer, CodeFixProvider? fix = null, string facts = "")
{
    /// <summary>What the compiler gives a generator that asks for the attribute; a workspace in memory runs no generator.</summary>
    private const string Embedded = "namespace Microsoft.CodeAnalysis { internal sealed class EmbeddedAttribute : System.Attribute { } }";

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name is "System.Private.CoreLib.dll" or "SynOS.Interop.dll" || (name.StartsWith("System.", StringComparison.Ordinal) && File.Exists(path))))
            .Append(typeof(SynosClient).Assembly.Location).Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>The analyzer reports what is marked, with this id, and nothing else.</summary>
    public async Task ReportsAsync(string marked, string id)
    {
        (string source, List<TextSpan> spans) = Unmarked(marked);
        using var workspace = new AdhocWorkspace();
        Document document = DocumentOf(workspace, source);
        var found = await DiagnosticsAsync(document);
        Assert.Equal(spans.Select(span => $"{id} '{source.Substring(span.Start, span.Length)}' at {span.Start}"), found.Select(diagnostic => Show(diagnostic, source)));
    }

    /// <summary>The analyzer says nothing.</summary>
    public Task IsSilentAsync(string source) => ReportsAsync(source, "");

    /// <summary>The analyzer survives text that need not compile, as an editor has it while somebody types.</summary>
    public async Task<IEnumerable<string>> SurvivesAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        Document document = DocumentOf(workspace, source);
        var found = await AnalyzeAsync(document);
        foreach (Diagnostic diagnostic in found.Where(diagnostic => fix?.FixableDiagnosticIds.Contains(diagnostic.Id) == true))
        {
            foreach (CodeAction action in await ActionsAsync(document, diagnostic))
                Assert.NotEmpty(await action.GetOperationsAsync(CancellationToken.None));
        }

        return found.Select(diagnostic => Show(diagnostic, source));
    }

    /// <summary>The fix of the first place gives this text, which compiles and about which the analyzer says nothing more of that place.</summary>
    public async Task FixesAsync(string marked, string expected)
    {
        using var workspace = new AdhocWorkspace();
        Document document = DocumentOf(workspace, Unmarked(marked).Source);
        Diagnostic first = (await DiagnosticsAsync(document))[0];
        CodeAction action = Assert.Single(await ActionsAsync(document, first));
        await AssertAsync(document, action, expected);
    }

    /// <summary>"Fix all" in the document gives this text, which compiles and about which the analyzer is silent.</summary>
    public async Task FixesAllAsync(string marked, string expected)
    {
        using var workspace = new AdhocWorkspace();
        Document document = DocumentOf(workspace, Unmarked(marked).Source);
        var diagnostics = await DiagnosticsAsync(document);
        CodeAction one = Assert.Single(await ActionsAsync(document, diagnostics[0]));
        var context = new FixAllContext(document, fix!, FixAllScope.Document, one.EquivalenceKey!, fix!.FixableDiagnosticIds, new KnownDiagnostics(diagnostics), CancellationToken.None);
        CodeAction? all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Document changed = await AssertAsync(document, all!, expected);
        Assert.Empty(await DiagnosticsAsync(changed));
    }

    /// <summary>There is something to report, and no fix for it.</summary>
    public async Task OffersNoFixAsync(string marked)
    {
        using var workspace = new AdhocWorkspace();
        Document document = DocumentOf(workspace, Unmarked(marked).Source);
        Assert.Empty(await ActionsAsync(document, (await DiagnosticsAsync(document))[0]));
    }

    private static async Task<Document> AssertAsync(Document document, CodeAction action, string expected)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        string actual = (await changed.GetTextAsync()).ToString();
        Assert.True(expected == actual, $"The fix gives:\n{actual}");
        Assert.Empty(await ErrorsAsync(changed));
        return changed;
    }

    private async Task<List<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await fix!.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document)
    {
        Assert.Empty(await ErrorsAsync(document));
        return await AnalyzeAsync(document);
    }

    private async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        var run = compilation.WithAnalyzers([analyzer], new AnalyzerOptions([new Generator.FactsText(facts)]));
        // A crash of the analyzer is reported as AD0001 and must not pass for silence.
        return [.. (await run.GetAllDiagnosticsAsync()).Where(diagnostic => diagnostic.Id.StartsWith("SYNOS", StringComparison.Ordinal) || diagnostic.Id == "AD0001")
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static async Task<IEnumerable<string>> ErrorsAsync(Document document) =>
        (await document.Project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());

    private Document DocumentOf(AdhocWorkspace workspace, string source)
    {
        var options = new CSharpCompilationOptions(
            source.Contains("class ", StringComparison.Ordinal) || source.Contains("struct ", StringComparison.Ordinal) ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication,
            allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        var project = ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "User", "User", LanguageNames.CSharp,
            compilationOptions: options, parseOptions: new CSharpParseOptions(LanguageVersion.Latest), metadataReferences: References.Value);
        Solution solution = workspace.CurrentSolution.AddProject(project)
            .AddAdditionalDocument(DocumentId.CreateNewId(project.Id), "test.facts", SourceText.From(facts), filePath: "/facts/test.facts");
        foreach ((string name, string text) in new[] { ("MatchesUapiAttribute.g.cs", MatchesUapi.Source), ("Embedded.g.cs", Embedded) })
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), name, SourceText.From(text));
        var id = DocumentId.CreateNewId(project.Id);
        return solution.AddDocument(id, "User.cs", SourceText.From(source)).GetDocument(id)!;
    }

    private static (string Source, List<TextSpan> Spans) Unmarked(string marked)
    {
        var spans = new List<TextSpan>();
        for (int start; (start = marked.IndexOf("[|", StringComparison.Ordinal)) >= 0;)
        {
            int end = marked.IndexOf("|]", start, StringComparison.Ordinal);
            spans.Add(TextSpan.FromBounds(start, end - 2));
            marked = string.Concat(marked.AsSpan(0, start), marked.AsSpan(start + 2, end - start - 2), marked.AsSpan(end + 2));
        }

        return (marked, spans);
    }

    private static string Show(Diagnostic diagnostic, string source) => diagnostic.Id == "AD0001" ? diagnostic.ToString() : string.Create(
        CultureInfo.InvariantCulture, $"{diagnostic.Id} '{source.AsSpan(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}' at {diagnostic.Location.SourceSpan.Start}");

    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
