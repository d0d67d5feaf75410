// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
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

    [Theory]
    [InlineData("hello", 0, @"^hello from 6\.12\.\S+, whose calls begin at 548\nthreat 0 of 100, says process \d+: queries answered: 0\n$")]
    [InlineData("ask", 0, @"^You asked ""what is to be done\?"".*\(80 %\)\n$")]
    [InlineData("ask a daemon that hangs", 1, "^given up\n$")]
    [InlineData("event-tail", 0, @"^\d+ SystemCall 1 \[\d+\] \S.*\n$")]
    [InlineData("event-tail until Ctrl-C", 0, @"\n\d+ Security 7 \[\d+\] failed login 3\n\d+ Security 7 \[\d+\] 3 severe events within a minute\n$")]
    [InlineData("security-monitor", 0, @"^watching\nWARNING: 3 severe events within a minute, the last of process \d+: failed login 3\n$")]
    public void It_does_what_its_first_line_says(string step, int code, string output)
    {
        GuestStep run = samples.Step(step);

        Assert.Equal((code, ""), (run.Code, run.Messages));
        Assert.Matches(output, run.Output);
    }

    /// <summary>Committed facts: no Clang was used. And nothing that trimming or NativeAOT would break.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    [InlineData("hello-aot")]
    [InlineData("event-tail-aot")]
    [InlineData("security-monitor-aot")]
    [InlineData("ask-aot")]
    public void It_is_published_without_a_warning_and_without_Clang(string program) =>
        Assert.DoesNotContain("warning", samples.Said[program], StringComparison.Ordinal);

    [Fact]
    public void A_sample_has_at_most_60_lines() => Assert.All(
        Directory.EnumerateFiles(Repository.PathOf("samples"), "Program.cs", SearchOption.AllDirectories), file => Assert.InRange(File.ReadLines(file).Count(), 1, 60));

    [Fact]
    public void The_kernel_counted_the_calls_of_the_telemetry_sample()
    {
        KtapTest test = samples.Run.Results!.Find("selftests/telemetry-aot")!.Subtests!.Tests.Single();

        Assert.Contains(test.Comments, comment => comment.Text.StartsWith("calls ", StringComparison.Ordinal) && comment.Text.Contains(" KiB", StringComparison.Ordinal));
    }
}
