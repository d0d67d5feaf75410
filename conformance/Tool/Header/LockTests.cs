// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>The committed lock and the header say the same, byte for byte.</summary>
public sealed class LockTests
{
    [Fact]
    public void The_header_has_the_facts_of_the_committed_lock()
    {
        using var scratch = new Scratch();
        var fresh = scratch.PathOf("fresh.abi");
        Assert.Equal(0, AbiRun.Of("extract", Repository.Header, "--lock", fresh).ExitCode);
        Assert.Equal(File.ReadAllText(Repository.Lock), File.ReadAllText(fresh));
    }

    [Fact]
    public void The_committed_lock_passes_its_check()
    {
        var run = AbiRun.Of("check", Repository.Header, Repository.Lock);
        Assert.Empty(run.Messages);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Facts_do_not_depend_on_the_file_name_or_folder()
    {
        using var scratch = new Scratch();
        var copy = scratch.Write("another name.h", File.ReadAllText(Repository.Header));
        Assert.Empty(AbiRun.Of("check", copy, Repository.Lock).Messages);
    }

    [Fact]
    public void Two_runs_give_the_same_bytes() =>
        Assert.Equal(AbiRun.Of("extract", Repository.Header).Output, AbiRun.Of("extract", Repository.Header).Output);

    [Fact]
    public void A_facts_file_checks_like_the_header_that_it_was_made_from()
    {
        using var scratch = new Scratch();
        var header = scratch.WriteHeader(("SYNOS_LEVEL_MAX 100", "SYNOS_LEVEL_MAX 101"));
        var facts = scratch.PathOf("synos_ai.facts");
        Assert.Equal(0, AbiRun.Of("extract", header, "--facts", facts).ExitCode);
        Assert.Equal(AbiRun.Of("check", header, Repository.Lock).Messages, AbiRun.Of("check", facts, Repository.Lock).Messages);
    }

    [Fact]
    public void Extract_leaves_a_file_alone_whose_content_is_right()
    {
        using var scratch = new Scratch();
        var facts = scratch.PathOf("synos_ai.facts");
        AbiRun.Of("extract", Repository.Header, "--facts", facts);
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(facts, longAgo);
        AbiRun.Of("extract", Repository.Header, "--facts", facts);
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(facts));
    }

    [Fact]
    public void Extract_does_not_replace_a_lock_that_has_other_facts()
    {
        using var scratch = new Scratch();
        var @lock = scratch.CopyLock();
        var run = AbiRun.Of("extract", scratch.WriteHeader(("SYNOS_LEVEL_MAX 100", "SYNOS_LEVEL_MAX 101")), "--lock", @lock);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SYNOS2007", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Repository.Lock), File.ReadAllText(@lock));
    }
}
