// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Report;

/// <summary>What holds for every kind that <c>emit</c> knows.</summary>
public sealed class EmitCommandTests
{
    public static TheoryData<string> Kinds() => [.. SynOS.Interop.Abi.Emit.EmitterTable.All.Select(e => e.Kind)];

    [Fact]
    public void An_unknown_kind_is_named_with_those_that_are_known()
    {
        var run = AbiRun.Of("emit", "poetry", Repository.Lock);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("synos-abi: error SYNOS3012: 'emit' does not know 'poetry'; it takes c, kernel-c, markdown", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Two_runs_give_the_same_and_the_help_names_the_kind(string kind)
    {
        var first = AbiRun.Of("emit", kind, Repository.Lock);
        Assert.Equal((0, true), (first.ExitCode, first.Output.Length > 100));
        Assert.Equal(first.Output, AbiRun.Of("emit", kind, Repository.Lock).Output);
        Assert.Contains($"\n        {kind} ", AbiRun.Of("--help").Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_empty_lock_gives_a_file_that_says_little(string kind)
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("emit", kind, scratch.Write("empty.abi", "# nothing\n"));
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Messages);
        Assert.EndsWith("\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asserts_about_a_header_include_what_it_leaves_to_its_users()
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("emit", "c", scratch.Write("device.h", "struct s { int a; };\n#define DEVICE_GET _IOR('d', 1, struct s)\n#define DEVICE_SIZE offsetof(struct s, a)\n"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("const DEVICE_GET unsigned int", run.Output, StringComparison.Ordinal);
        Assert.Equal("", await Gcc.CheckAsync(["-isystem", scratch.Folder], [], run.Output));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named_and_nothing_is_left_behind()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("a file", "");
        var run = AbiRun.Of("emit", "markdown", Repository.Lock, "--output", Path.Combine(file, "x.md"));
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("synos-abi: error SYNOS3013: ", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFileSystemEntries(scratch.Folder));
    }

    [Fact]
    public void A_file_whose_text_is_the_same_keeps_its_time()
    {
        using var scratch = new Scratch();
        var file = scratch.PathOf("x.md");
        Assert.Equal(0, AbiRun.Of("emit", "markdown", Repository.Lock, "--output", file).ExitCode);
        var before = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, before);
        Assert.Equal(0, AbiRun.Of("emit", "markdown", Repository.Lock, "--output", file).ExitCode);
        Assert.Equal(before, File.GetLastWriteTimeUtc(file));
    }
}
