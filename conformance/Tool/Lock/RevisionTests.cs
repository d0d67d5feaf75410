// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary><c>diff --git</c>: a header as git has it, with its neighbours of the same age.</summary>
public sealed class RevisionTests
{
    /// <summary>The header takes its length from a neighbour, and only the neighbour changes from one to two.</summary>
    private static async Task<GitFolder> ThreeRevisionsAsync()
    {
        var folder = await GitFolder.CreateAsync();
        folder.Write("include/uapi/linux/length.h", "#define LENGTH 4\n");
        folder.Write("include/uapi/linux/one.h", "#include <linux/length.h>\n#define ONE_NAME LENGTH\nstruct one {\n\tunsigned char name[LENGTH];\n};\n");
        await folder.CommitAsync("one");
        folder.Write("include/uapi/linux/length.h", "#define LENGTH 8\n");
        await folder.CommitAsync("two");
        folder.Write("include/uapi/linux/one.h", "struct one {\n\tunsigned char name[8];\n};\n");
        await folder.CommitAsync("three");
        return folder;
    }

    [Fact]
    public async Task A_revision_is_read_with_its_neighbours_of_the_same_age()
    {
        using var folder = await ThreeRevisionsAsync();
        var run = AbiRun.Of("diff", "--git", "one..two", folder.Header);
        Assert.Empty(run.Messages);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("two:include/uapi/linux/one.h(2,9): breaking SYNOS2003: const ONE_NAME changed from 4 to 8: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("struct one changed from 4 to 8 bytes", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_revision_is_compared_with_the_file_as_it_is()
    {
        using var folder = await ThreeRevisionsAsync();
        folder.Write("include/uapi/linux/one.h", "#define NEW 1\nstruct one {\n\tunsigned char name[8];\n};\n");
        Assert.Equal(
            $"{folder.Header}(1,9): additive SYNOS2005: const NEW is new, value 1: no existing program uses it.\n1 additive\n",
            AbiRun.Of("diff", "--git", "three", folder.Header).Output);
    }

    [Fact]
    public async Task What_is_gone_is_shown_where_it_was()
    {
        using var folder = await ThreeRevisionsAsync();
        Assert.Equal(
            "two:include/uapi/linux/one.h(2,9): breaking SYNOS2002: const ONE_NAME was removed: sources that name it no longer compile. Breaks source.\n1 breaking\n",
            AbiRun.Of("diff", "--git", "two..three", folder.Header).Output);
    }

    [Fact]
    public async Task A_file_that_is_gone_from_the_folder_is_compared_between_revisions()
    {
        using var folder = await ThreeRevisionsAsync();
        Directory.Delete(folder.PathOf("include"), recursive: true);
        Assert.EndsWith("1 breaking\n", AbiRun.Of("diff", "--git=two..three", folder.Header).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_without_a_name_is_HEAD()
    {
        using var folder = await ThreeRevisionsAsync();
        folder.Write("include/uapi/linux/one.h", "broken");
        Assert.Equal(AbiRun.Of("diff", "--git", "two..three", folder.Header).Output.Replace("three:", ":", StringComparison.Ordinal), AbiRun.Of("diff", "--git", "two..", folder.Header).Output.Replace("HEAD:", ":", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_named_is_of_the_same_age_too()
    {
        using var folder = await GitFolder.CreateAsync();
        folder.Write("one.h", "#include <two.h>\n#define ONE TWO\n");
        folder.Write("more/two.h", "#define TWO 2\n");
        await folder.CommitAsync("old");
        folder.Write("more/two.h", "#define TWO 3\n");
        Assert.Contains(
            "const ONE changed from 2 to 3",
            AbiRun.Of("diff", "--git", "old", folder.PathOf("one.h"), "--include", folder.PathOf("more")).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_is_compared_like_a_header()
    {
        using var folder = await GitFolder.CreateAsync();
        folder.Write("one.abi", "const A int 1\n");
        await folder.CommitAsync("old");
        folder.Write("one.abi", "const A int 2\n");
        Assert.Contains("const A changed from 1 to 2", AbiRun.Of("diff", "--git", "old", folder.PathOf("one.abi")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", "git knows no revision 'none' in ")]
    [InlineData("--help", "git knows no revision '--help' in ")]
    [InlineData("one...two", "'one...two' would compare with a common ancestor")]
    public async Task A_revision_that_cannot_be_read_is_named_once(string revision, string what)
    {
        using var folder = await ThreeRevisionsAsync();
        var run = AbiRun.Of("diff", "--git=" + revision, folder.Header);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{folder.Header}: error SYNOS2010: {what}", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_a_revision_does_not_have_is_named()
    {
        using var folder = await ThreeRevisionsAsync();
        folder.Write("include/uapi/linux/late.h", "#define LATE 1\n");
        var run = AbiRun.Of("diff", "--git", "one", folder.PathOf("include/uapi/linux/late.h"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error SYNOS2010: include/uapi/linux/late.h is not in one.", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_outside_of_any_repository_is_named()
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("diff", "--git", "HEAD", scratch.Write("one.h", "#define ONE 1\n"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error SYNOS2010: " + scratch.Folder + " is in no git repository", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_an_old_header_is_shown_in_its_revision()
    {
        using var folder = await GitFolder.CreateAsync();
        folder.Write("one.h", "#define ONE 1\n#error broken\n");
        await folder.CommitAsync("old");
        folder.Write("one.h", "#define ONE 1\n");
        var run = AbiRun.Of("diff", "--git", "old", folder.PathOf("one.h"));
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("old:one.h(2,2): error SYNOS1000: ", Assert.Single(run.Messages), StringComparison.Ordinal);
    }
}
