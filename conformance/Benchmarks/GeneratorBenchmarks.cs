// SPDX-License-Identifier: MIT
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SynOS.Interop.Generator;

namespace SynOS.Interop.Benchmarks;

/// <summary>What the generator adds to an edit, in a project with the facts of 20 headers.</summary>
[MemoryDiagnoser]
[Config(typeof(ShortConfig))]
public class GeneratorBenchmarks
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private readonly CSharpCompilation _compilation = CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText("class Program;", ParseOptions)]);
    private IReadOnlyList<HeaderFacts> _headers = [];
    private CSharpCompilation? _edited;
    private GeneratorDriver? _driver;
    private HeaderFacts? _header;
    private HeaderFacts? _changed;

    /// <summary>The project stands as after its first build: every result is known.</summary>
    [GlobalSetup]
    public void Build()
    {
        _headers = HeaderFacts.ReadAll();
        _edited = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Edited;", ParseOptions));
        _driver = FirstBuild();
        _header = _headers.MaxBy(header => header.Constants)!;
        _changed = _header.WithOneConstantChanged();
        Expect(_driver, _headers.Count);
        Expect(UnrelatedEdit(), 0);
        Expect(OneConstant(), 1);
    }

    [Benchmark(Description = "an unrelated edit")]
    public GeneratorDriver UnrelatedEdit() => _driver!.RunGenerators(_edited!);

    [Benchmark(Description = "one constant of the largest header")]
    public GeneratorDriver OneConstant() => _driver!.ReplaceAdditionalText(_header!, _changed!).RunGenerators(_compilation);

    [Benchmark(Description = "the first build", Baseline = true)]
    public GeneratorDriver FirstBuild() =>
        CSharpGeneratorDriver.Create([new InteropGenerator().AsSourceGenerator()], _headers, ParseOptions, new HeaderOptions()).RunGenerators(_compilation);

    // A benchmark of a run that fails, or of one that emits something else than is said, would measure nothing.
    private void Expect(GeneratorDriver driver, int newFiles)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        var known = _driver == driver ? [] : _driver!.GetRunResult().Results.Single().GeneratedSources.Select(source => source.SourceText.ToString()).ToHashSet();
        int changed = result.GeneratedSources.Count(source => !known.Contains(source.SourceText.ToString()));
        if (result.Exception is { } exception)
            throw new InvalidOperationException("the generator failed", exception);
        if (_driver == driver ? changed < newFiles : changed != newFiles)
            throw new InvalidOperationException($"{changed} new files, and {newFiles} were expected");
    }

    /// <summary>In this process: another one would be built in this repository, under its rules for products.</summary>
    private sealed class ShortConfig : ManualConfig
    {
        public ShortConfig() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
