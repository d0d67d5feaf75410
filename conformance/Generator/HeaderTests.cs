// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>The C# of real Linux headers.</summary>
public sealed class HeaderTests
{
    public static TheoryData<string> Names => [.. HeaderFacts.Names];

    /// <summary>All of them, compiled once: what one declares has the same layout beside the others, and nothing else is measured.</summary>
    private static readonly Lazy<GeneratorRunResult> All = new(() => GeneratorRun.Run(HeaderFacts.ReadAll()));

    private static readonly Lazy<IReadOnlyList<LayoutProbe>> Probes = new(() =>
    {
        using var emitted = new EmittedAssembly(All.Value);
        return emitted.Measure();
    });

    [Fact]
    public async Task Types_of_all_headers_are_as_verified() =>
        await Verifier.Verify(string.Join('\n', HeaderFacts.Names.Select(name => EmittedOutline.Of(name, GeneratorRun.Run(HeaderFacts.Read(name))))));

    [Fact]
    public async Task Everything_of_landlock_is_as_verified() =>
        await Verifier.Verify(string.Join('\n', GeneratorRun.Run(HeaderFacts.Read("landlock")).GeneratedSources.Select(source => source.SourceText)));

    [Fact]
    public void All_headers_in_one_namespace_compile_without_a_warning()
    {
        Assert.Null(All.Value.Exception);
        Assert.DoesNotContain("SYNOS2102", All.Value.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Empty(GeneratorRun.Complaints(All.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_layout_at_run_time_is_what_gcc_says(string name)
    {
        LayoutProbe[] probes = [.. Probes.Value.Where(probe => HeaderFacts.Declares(name, probe.Fact))];
        string gcc = await HeaderProbe.MeasureAsync(HeaderFacts.TextOf(name), probes);

        Assert.NotEmpty(probes);
        Assert.Equal(gcc.Split('\n', StringSplitOptions.RemoveEmptyEntries), probes.Select(probe => $"{probe.Fact} {probe.Property} {probe.Measured}"));
    }
}
