// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>The command line: wrong ones get one clear line and exit code 2.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData("no command")]
    [InlineData("unknown command 'frob'", "frob")]
    [InlineData("'check' takes HEADER LOCK, and 1 were given", "check", "a.h")]
    [InlineData("'extract' does not know '--bogus'", "extract", "a.h", "--bogus")]
    [InlineData("'check' does not know '--because'", "check", "a.h", "a.abi", "--because", "x")]
    [InlineData("'--facts' needs a value", "extract", "a.h", "--facts")]
    [InlineData("'--facts' needs a value", "extract", "a.h", "--facts=")]
    [InlineData("'check' takes HEADER LOCK in this order, and 'a.h' is not a lock", "check", "a.abi", "a.h")]
    [InlineData("'accept' takes HEADER LOCK in this order, and 'a.yaml' is not a lock", "accept", "a.abi", "a.yaml")]
    [InlineData("'accept' does not know '--sarif'", "accept", "a.h", "a.abi", "--sarif")]
    [InlineData("'--warn' takes no value", "check", "a.h", "a.abi", "--warn=1")]
    public void A_wrong_command_line_is_named(string what, params string[] arguments)
    {
        var run = AbiRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"synos-abi: error SYNOS3012: {what}", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    public void Help_names_every_command(params string[] arguments)
    {
        var run = AbiRun.Of(arguments);
        Assert.Equal(0, run.ExitCode);
        Assert.All(["extract", "check", "diff", "accept"], c => Assert.Contains($"synos-abi {c} ", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_header_that_is_not_there_is_named()
    {
        var run = AbiRun.Of("extract", "/nonexistent/x.h");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("/nonexistent/x.h: error SYNOS3011: ", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_kernel_header_says_what_to_install()
    {
        var (_, diagnostics) = Snippet.Parse("#include <linux/no_such_header.h>\n");
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("SYNOS3014", 1), (diagnostic.Id, diagnostic.Location.Line));
        Assert.Contains("apt-get install -y linux-libc-dev", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_finds_its_neighbours_and_the_folders_that_are_named()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.PathOf("include/uapi/linux"));
        Directory.CreateDirectory(scratch.PathOf("more"));
        scratch.Write("include/uapi/linux/one.h", "#define ONE 1\n");
        scratch.Write("more/two.h", "#define TWO 2\n");
        var header = scratch.Write("include/uapi/linux/three.h", "#include <linux/one.h>\n#include <two.h>\n#ifdef WANTED\n#define THREE (ONE + TWO)\n#endif\n");
        var run = AbiRun.Of("extract", header, "--include", scratch.PathOf("more"), "--define=WANTED");
        Assert.Equal($"const THREE int 3\nat const THREE {header}:4:9\nheader linux/three.h\n", run.Output);
    }
}
