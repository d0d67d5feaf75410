// SPDX-License-Identifier: MIT
using System.IO.Compression;
using System.Xml.Linq;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Packages;

/// <summary>What users install, and what it does on the machine that runs the suite, whose kernel is a stock one.</summary>
public sealed class PackageTests(ConsumerFixture fixture) : IClassFixture<ConsumerFixture>
{
    private const int Execve = 59;

    /// <summary>The SynOS calls, at both bases that a kernel can be built with.</summary>
    private static readonly int[] SynosNumbers = [440, 441, 442, 443, 444, 548, 549, 550, 551, 552];

    [Fact]
    public void It_has_the_library_its_documentation_the_usage_analyzers_and_a_readme_and_neither_generator_nor_dependency()
    {
        using ZipArchive package = ZipFile.OpenRead(fixture.Consumer.Packages.Library);
        var files = package.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal));
        using Stream nuspec = package.GetEntry("SynOS.Interop.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        var names = metadata.GetDefaultNamespace();

        Assert.Equal(["README.md", "SynOS.Interop.nuspec", "[Content_Types].xml", "analyzers/dotnet/cs/SynOS.Interop.Analyzers.dll", "analyzers/dotnet/cs/SynOS.Interop.CodeFixes.dll", "analyzers/dotnet/cs/SynOS.Interop.Facts.dll", "build/SynOS.Interop.targets", "icon.png", "lib/net10.0/SynOS.Interop.dll", "lib/net10.0/SynOS.Interop.xml"], files.Order(StringComparer.Ordinal));
        Assert.Equal("MIT", metadata.Element(names + "license")!.Value);
        Assert.Equal("README.md", metadata.Element(names + "readme")!.Value);
        Assert.Empty(metadata.Descendants(names + "dependency"));
    }

    [Fact]
    public async Task On_a_stock_kernel_it_says_so_and_issues_no_call()
    {
        TracedRun run = await TracedRun.OfAsync(fixture.Consumer.Program);

        Assert.Equal((0, "NotSynosKernel: This is not a SynOS kernel: "), (run.ExitCode, run.Output[..Math.Min(44, run.Output.Length)]));
        Assert.Empty(run.Numbers.Intersect(SynosNumbers));
        // Without this the trace might be empty and prove nothing.
        Assert.Contains(Execve, run.Numbers);
    }

    /// <summary>
    /// The positive control. At 440 the call for telemetry is the stock kernel's landlock_create_ruleset, which refuses these arguments or
    /// makes a file descriptor that the process takes with it; at 548 there is no call.
    /// </summary>
    [Theory]
    [InlineData(440, 444)]
    [InlineData(548, 552)]
    public async Task A_client_that_believes_in_a_base_issues_the_call_there_and_the_trace_shows_it(int syscallBase, int number)
    {
        using var proc = new FakeProc(FakeProc.Version.Replace("548", $"{syscallBase}", StringComparison.Ordinal));

        TracedRun run = await TracedRun.OfAsync(fixture.Consumer.Program, proc.Root);

        Assert.Contains($"calls begin at {syscallBase}", run.Output, StringComparison.Ordinal);
        Assert.Equal([number], run.Numbers.Intersect(SynosNumbers));
    }
}
