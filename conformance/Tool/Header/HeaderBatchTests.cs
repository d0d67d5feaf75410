// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>Many headers in one process give what each gives alone.</summary>
public sealed class HeaderBatchTests
{
    private static readonly string[] Headers = ["/usr/include/linux/fs.h", "/usr/include/linux/can/raw.h", "/usr/include/linux/input.h"];

    [Fact]
    public void Each_header_has_the_facts_that_it_has_alone()
    {
        using var scratch = new Scratch();
        Assert.Equal(0, AbiRun.Of(["extract", .. Headers, "--facts-folder", scratch.Folder, "--rules", "off"]).ExitCode);
        foreach (var header in Headers)
        {
            var written = scratch.PathOf(Path.ChangeExtension(header["/usr/include/".Length..], ".facts"));
            Assert.Equal(AbiRun.Of("extract", header, "--rules", "off").Output, File.ReadAllText(written));
        }
    }

    [Fact]
    public void One_that_cannot_be_read_does_not_stop_the_others()
    {
        using var scratch = new Scratch();
        var broken = scratch.Write("broken.h", "struct s {\n");
        var run = AbiRun.Of("extract", broken, scratch.Write("fine.h", "#define A 1\n"), "--facts-folder", scratch.PathOf("facts"));
        Assert.Equal(2, run.ExitCode);
        Assert.All(run.Messages, m => Assert.StartsWith(broken, m, StringComparison.Ordinal));
        Assert.Equal(["fine.facts"], Directory.EnumerateFiles(scratch.PathOf("facts")).Select(Path.GetFileName));
    }

    [Fact]
    public void Several_headers_without_a_folder_are_refused()
    {
        var run = AbiRun.Of(["extract", .. Headers]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("SYNOS3012", Assert.Single(run.Messages), StringComparison.Ordinal);
    }
}
