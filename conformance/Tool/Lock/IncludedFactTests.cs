// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>What moved into a header that is still included is still there.</summary>
public sealed class IncludedFactTests
{
    private const string Own = "#define MOVED 7\nstruct moved { int a; };\n#define STAYS 1\n";

    [Theory]
    [InlineData("include/linux")]
    [InlineData("anything/linux")]
    public void What_moved_into_an_included_header_is_no_break(string folder)
    {
        using var scratch = new Scratch();
        (string old, string now) = Trees(scratch, folder, "#define MOVED 7\nstruct moved { int a; };\n");
        AbiRun run = AbiRun.Of("diff", old, now, "--rules", "off");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("neutral SYNOS2006: const MOVED is declared in ", run.Output, StringComparison.Ordinal);
        Assert.Contains("neutral SYNOS2006: struct moved is declared in ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n2 neutral\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_on_its_way_there_has_changed()
    {
        using var scratch = new Scratch();
        (string old, string now) = Trees(scratch, "anything/linux", "#define MOVED 8\nstruct moved { int a; };\n");
        Assert.Contains("breaking SYNOS2003: const MOVED changed from 7 to 8", AbiRun.Of("diff", old, now, "--rules", "off").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_in_no_included_header_is_gone()
    {
        using var scratch = new Scratch();
        (string old, string now) = Trees(scratch, "anything/linux", "struct moved { int a; };\n");
        Assert.Contains("breaking SYNOS2002: const MOVED was removed", AbiRun.Of("diff", old, now, "--rules", "off").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_is_checked_with_what_the_header_includes_now()
    {
        using var scratch = new Scratch();
        (string old, string now) = Trees(scratch, "include/linux", "#define MOVED 7\nstruct moved { int a; };\n");
        string path = scratch.PathOf("x.abi");
        Assert.Equal(0, AbiRun.Of("extract", old, "--lock", path, "--rules", "off").ExitCode);
        Assert.All(AbiRun.Of("check", now, path, "--rules", "off").Messages, message => Assert.Contains("(neutral)", message, StringComparison.Ordinal));
        Assert.Equal(0, AbiRun.Of("accept", now, path, "--rules", "off").ExitCode);
        Assert.DoesNotContain("MOVED", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void With_whole_headers_are_compared_with_what_they_include()
    {
        using var scratch = new Scratch();
        string old = scratch.Write("old.h", "#include \"part.h\"\n"), now = scratch.Write("new.h", "#include \"other.h\"\n");
        scratch.Write("part.h", "#define PART 1\n");
        scratch.Write("other.h", "#define PART 2\n");
        Assert.Equal((0, ""), (AbiRun.Of("diff", old, now).ExitCode, AbiRun.Of("diff", old, now).Output));
        Assert.Contains("const PART changed from 1 to 2", AbiRun.Of("diff", old, now, "--whole").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_has_what_it_includes_of_its_own_age()
    {
        using GitFolder folder = await GitFolder.CreateAsync();
        folder.Write("uapi/linux/one.h", Own);
        await folder.CommitAsync("one");
        folder.Write("uapi/linux/one.h", "#include <linux/part.h>\n#define STAYS 1\n");
        folder.Write("uapi/linux/part.h", "#define MOVED 7\nstruct moved { int a; };\n");
        await folder.CommitAsync("two");
        AbiRun run = AbiRun.Of("diff", "--git", "one..two", folder.PathOf("uapi/linux/one.h"), "--rules", "off");
        Assert.Contains("two:uapi/linux/part.h(1,9): neutral SYNOS2006: const MOVED is declared in two:uapi/linux/part.h now", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n2 neutral\n", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A header and its next version, each in a tree of its own; the part that it takes from a neighbour is given.</summary>
    private static (string Old, string New) Trees(Scratch scratch, string folder, string part)
    {
        foreach (string tree in (string[])["old", "new"])
            Directory.CreateDirectory(scratch.PathOf($"{tree}/{folder}"));
        scratch.Write($"new/{folder}/part.h", part);
        return (scratch.Write($"old/{folder}/x.h", Own), scratch.Write($"new/{folder}/x.h", "#include <linux/part.h>\n#define STAYS 1\n"));
    }
}
