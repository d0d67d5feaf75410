// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>Locks of headers that were measured for some targets: nothing is stated of others, and nothing of theirs is lost.</summary>
public sealed class PartialLockTests
{
    private const string Part = "x86_64,arm";

    [Fact]
    public void A_first_lock_states_what_was_measured()
    {
        using var scratch = new Scratch();
        string path = scratch.PathOf("x.abi");
        Assert.Equal(0, AbiRun.Of("extract", scratch.Write("x.h", "#define A 1\n"), "--lock", path, "--targets", Part).ExitCode);
        Assert.Equal("# SPDX-License-Identifier: MIT\nconst A int 1 @x86_64,arm\n", File.ReadAllText(path));
        Assert.Equal(0, AbiRun.Of("check", scratch.PathOf("x.h"), path, "--targets", Part).ExitCode);
    }

    [Fact]
    public void Accepting_for_some_targets_keeps_what_the_lock_states_of_others()
    {
        using var scratch = new Scratch();
        string path = scratch.PathOf("x.abi"), header = scratch.Write("x.h", "#define A sizeof(long)\n#define B 1\n");
        Assert.Equal(0, AbiRun.Of("extract", header, "--lock", path).ExitCode);
        scratch.Write("x.h", "#define A sizeof(long)\n#define B 1\n#define C 2\n");
        Assert.Equal(0, AbiRun.Of("accept", header, path, "--targets", Part).ExitCode);
        Assert.Equal(
            "# SPDX-License-Identifier: MIT\nconst A unsigned int 4 @i686,arm\nconst A unsigned long 8 @x86_64,aarch64,riscv64,s390x,ppc64le\nconst B int 1\nconst C int 2 @x86_64,arm\n",
            File.ReadAllText(path));
        Assert.Equal(0, AbiRun.Of("accept", header, path).ExitCode);
        Assert.Contains("\nconst C int 2\n", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void An_existing_lock_that_agrees_is_left_as_it_is()
    {
        using var scratch = new Scratch();
        string path = scratch.PathOf("x.abi"), header = scratch.Write("x.h", "#define A sizeof(long)\n");
        Assert.Equal(0, AbiRun.Of("extract", header, "--lock", path).ExitCode);
        string before = File.ReadAllText(path);
        Assert.Equal(0, AbiRun.Of("extract", header, "--lock", path, "--targets", Part).ExitCode);
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("const A int 1\ntargets x86_64\n", 2, "targets")]
    [InlineData("at const A x.h:1:1\nconst A int 1\n", 1, "at")]
    [InlineData("const A int 1\ndoc const A text\n", 2, "doc")]
    [InlineData("const A int 1\nheader x.h\n", 2, "header")]
    public void A_line_of_facts_files_is_an_error_in_a_lock(string text, int line, string word)
    {
        using var scratch = new Scratch();
        string path = scratch.Write("x.abi", text);
        AbiRun run = AbiRun.Of("diff", path, scratch.Write("y.abi", "const A int 1\n"));
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{path}({line},1): error SYNOS2008: a lock has no line '{word} …'", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_other_targets_cannot_be_compared()
    {
        using var scratch = new Scratch();
        string header = scratch.Write("x.h", "#define A 1\n"), one = scratch.PathOf("one.facts"), other = scratch.PathOf("other.facts");
        Assert.Equal(0, AbiRun.Of("extract", header, "--targets", "x86_64", "--facts", one).ExitCode);
        Assert.Equal(0, AbiRun.Of("extract", header, "--targets", "arm", "--facts", other).ExitCode);
        AbiRun run = AbiRun.Of("diff", one, other);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("error SYNOS2015: ", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.Equal(2, AbiRun.Of("diff", one, header, "--targets", "arm").ExitCode);
        Assert.Equal(0, AbiRun.Of("diff", one, header).ExitCode);
    }

    [Fact]
    public void Nor_can_a_lock_and_targets_that_it_states_nothing_of()
    {
        using var scratch = new Scratch();
        string header = scratch.Write("x.h", "#define A 1\n"), path = scratch.Write("x.abi", "const A int 1 @x86_64\n");
        Assert.Equal(2, AbiRun.Of("check", header, path, "--targets", "arm").ExitCode);
        Assert.Equal(0, AbiRun.Of("accept", header, path, "--targets", "arm").ExitCode);
        Assert.Equal("# SPDX-License-Identifier: MIT\nconst A int 1 @x86_64,arm\n", File.ReadAllText(path));
    }

    [Fact]
    public async Task Facts_of_other_targets_cannot_be_compared_between_revisions()
    {
        using GitFolder folder = await GitFolder.CreateAsync();
        folder.Write("x.facts", "const A int 1\nheader x.h\ntargets x86_64\n");
        await folder.CommitAsync("one");
        folder.Write("x.facts", "const A int 1\nheader x.h\ntargets arm\n");
        await folder.CommitAsync("two");
        AbiRun run = AbiRun.Of("diff", "--git", "one..two", folder.PathOf("x.facts"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error SYNOS2015: ", Assert.Single(run.Messages), StringComparison.Ordinal);
    }
}
