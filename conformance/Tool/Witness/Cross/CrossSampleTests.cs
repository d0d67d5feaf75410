// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;
using Xunit.Abstractions;

namespace SynOS.Conformance.Tool.Witness.Cross;

/// <summary>The sample for the four targets that have a gcc in Debian, a big-endian one among them.</summary>
public sealed class CrossSampleTests(CrossSampleFixture sample, ITestOutputHelper output) : IClassFixture<CrossSampleFixture>
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static TheoryData<string> Headers() => [.. HeaderSample.Headers];

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var target in WitnessTarget.All.Where(target => !target.IsDefault))
        {
            foreach (var header in HeaderSample.Headers)
                data.Add(target.Name, header);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void Every_gcc_agrees_with_every_fact_of_a_header(string header)
    {
        var verdicts = sample.Verdicts.Where(verdict => verdict.Header == header).ToList();
        Assert.Equal(4, verdicts.Count);
        Assert.All(verdicts, verdict =>
        {
            Assert.Null(verdict.NotCompared);
            Assert.Empty(verdict.Problems());
            Assert.NotEmpty(verdict.Compared);
        });
    }

    [Fact]
    public async Task Every_gcc_agrees_with_the_headers_of_this_machine_too()
    {
        using var limit = new CancellationTokenSource(Limit);
        var verdicts = await HeaderSurvey.RunAsync(LinuxHeaders.System, HeaderSample.Headers, WitnessTarget.All, limit.Token);
        Assert.Empty(verdicts.SelectMany(verdict => verdict.Problems()));
        Assert.All(verdicts, verdict => Assert.NotEmpty(verdict.Compared));
    }

    [Theory]
    [InlineData("i686")]
    [InlineData("aarch64")]
    [InlineData("s390x")]
    public async Task The_lock_as_C_compiles_with_a_cross_compiler(string target)
    {
        using var limit = new CancellationTokenSource(Limit);
        var gcc = WitnessTarget.Find(target);
        var text = await File.ReadAllTextAsync(Repository.PathOf("kernel/abi/synos_ai_abi_check.c"), limit.Token);
        Assert.Equal("", await gcc.CheckAsync(text, [await gcc.OwnHeadersAsync(limit.Token), Repository.PathOf("kernel/include/uapi"), .. gcc.SystemFolders()], limit.Token));
    }

    [Fact]
    public void The_counts_are_those_of_four_targets()
    {
        using var table = new StringWriter();
        SurveyTable.Write(sample.Verdicts, table);
        output.WriteLine(table.ToString());
        Assert.Equal(160, sample.Verdicts.Count);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_fact_of_a_header_is_denied_when_it_is_false(string target, string header)
    {
        using var limit = new CancellationTokenSource(Limit);
        Assert.Empty(await FalsehoodCheck.BelievedAsync(WitnessTarget.Find(target), header, limit.Token));
    }
}
