// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Store;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>Facts files say for which targets they were measured, when it was not for all.</summary>
public sealed class MeasuredTargetsTests
{
    [Fact]
    public void A_part_of_the_targets_is_stated()
    {
        using var scratch = new Scratch();
        Assert.EndsWith("\ntargets x86_64,i686\n", AbiRun.Of("extract", scratch.Write("x.h", "#define A 1\n"), "--targets", "x86_64,i686").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_them_are_not() => Assert.DoesNotContain("\ntargets ", AbiRun.Of("extract", Repository.Header).Output, StringComparison.Ordinal);

    [Fact]
    public void What_was_not_measured_is_not_compared()
    {
        using var scratch = new Scratch();
        string header = scratch.Write("x.h", "#define A sizeof(long)\n#define B sizeof(void *)\n"), facts = scratch.PathOf("x.facts"), @lock = scratch.PathOf("x.abi");
        Assert.Equal(0, AbiRun.Of("extract", header, "--lock", @lock).ExitCode);
        Assert.Equal(0, AbiRun.Of("extract", header, "--targets", "x86_64", "--facts", facts).ExitCode);
        AbiRun run = AbiRun.Of("check", facts, @lock);
        Assert.Empty(run.Messages);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("targets x86_64,m68k")]
    [InlineData("targets x86_64,x86_64")]
    [InlineData("targets ")]
    public void Targets_that_are_none_are_a_broken_line(string line)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(LockReader.Parse("x.facts", $"const A int 1\nheader x.h\n{line}\n", diagnostics));
        Assert.Equal(("SYNOS2008", 3), (diagnostics.First().Id, diagnostics.First().Location.Line));
    }
}
