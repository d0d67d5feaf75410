// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Packages.Matrix;

/// <summary>Programs of users that installed the packages, on a SynOS kernel.</summary>
public sealed class SampleTests(PublishedSamples samples) : IClassFixture<PublishedSamples>
{
    public static TheoryData<string> Programs() => ["telemetry-trimmed", "telemetry-aot", "own-header-trimmed", "own-header-aot"];

    [Theory]
    [MemberData(nameof(Programs))]
    public void It_runs_in_the_guest(string program)
    {
        KtapTest? test = samples.Run.Results!.Find($"selftests/{program}");

        Assert.True(test is { Ok: true }, samples.Run.Describe() + string.Join('\n', (test?.Subtests?.Tests ?? []).SelectMany(t => t.Comments).Select(comment => comment.Text)));
    }

    /// <summary>Committed facts: no Clang was used. And nothing that trimming or NativeAOT would break.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public void It_is_published_without_a_warning_and_without_Clang(string program) =>
        Assert.DoesNotContain("warning", samples.Said[program], StringComparison.Ordinal);

    [Fact]
    public void The_kernel_counted_the_calls_of_the_telemetry_sample()
    {
        KtapTest test = samples.Run.Results!.Find("selftests/telemetry-aot")!.Subtests!.Tests.Single();

        Assert.Contains(test.Comments, comment => comment.Text.StartsWith("calls ", StringComparison.Ordinal) && comment.Text.Contains(" KiB", StringComparison.Ordinal));
    }
}
