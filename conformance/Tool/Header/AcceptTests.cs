// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>What <c>accept</c> takes, what it refuses, and what it leaves in the lock.</summary>
public sealed class AcceptTests
{
    private static readonly (string, string) Breaking = ("SYNOS_SEVERITY_MAX 10\n", "SYNOS_SEVERITY_MAX 11\n");

    [Fact]
    public void Additive_changes_are_taken()
    {
        using var scratch = new Scratch();
        var header = scratch.WriteHeader(("__u32 reserved;", "__u32 source;"), ("#define SYNOS_EVENT_FILESYSTEM 4\n", "#define SYNOS_EVENT_FILESYSTEM 4\n#define SYNOS_EVENT_USER 5\n"));
        var @lock = scratch.CopyLock();
        Assert.Equal(0, AbiRun.Of("accept", header, @lock).ExitCode);
        Assert.Empty(AbiRun.Of("check", header, @lock).Messages);
        Assert.Contains("\nconst SYNOS_EVENT_USER int 5\n", File.ReadAllText(@lock), StringComparison.Ordinal);
    }

    [Fact]
    public void A_breaking_change_is_refused_and_the_lock_stays()
    {
        using var scratch = new Scratch();
        var @lock = scratch.CopyLock();
        var run = AbiRun.Of("accept", scratch.WriteHeader(Breaking), @lock);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Messages, m => m.Contains("SYNOS2007", StringComparison.Ordinal));
        Assert.Contains(run.Messages, m => m.Contains("SYNOS2003: const SYNOS_SEVERITY_MAX changed", StringComparison.Ordinal));
        Assert.Equal(File.ReadAllText(Repository.Lock), File.ReadAllText(@lock));
    }

    [Fact]
    public void A_breaking_change_is_taken_when_the_version_was_raised()
    {
        using var scratch = new Scratch();
        var header = scratch.WriteHeader(Breaking, ("SYNOS_ABI_VERSION 1\n", "SYNOS_ABI_VERSION 2\n"));
        var @lock = scratch.CopyLock();
        Assert.Equal(0, AbiRun.Of("accept", header, @lock).ExitCode);
        Assert.Empty(AbiRun.Of("check", header, @lock).Messages);
    }

    [Fact]
    public void A_breaking_change_is_refused_when_the_version_was_lowered()
    {
        using var scratch = new Scratch();
        var header = scratch.WriteHeader(("SYNOS_ABI_VERSION 1\n", "SYNOS_ABI_VERSION 0\n"));
        Assert.Equal(1, AbiRun.Of("accept", header, scratch.CopyLock()).ExitCode);
    }

    [Fact]
    public void A_reason_lets_a_breaking_change_in_and_stays_in_the_lock()
    {
        using var scratch = new Scratch();
        var header = scratch.WriteHeader(Breaking);
        var @lock = scratch.CopyLock();
        Assert.Equal(0, AbiRun.Of("accept", header, @lock, "--because", "never released").ExitCode);
        Assert.StartsWith("# SPDX-License-Identifier: MIT\n# accepted 1 breaking: never released\ncall ", File.ReadAllText(@lock), StringComparison.Ordinal);

        // The next acceptance keeps it.
        Assert.Equal(0, AbiRun.Of("accept", scratch.WriteHeader(Breaking, ("__u32 reserved;", "__u32 source;")), @lock).ExitCode);
        Assert.Contains("# accepted 1 breaking: never released\n", File.ReadAllText(@lock), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_over_two_lines_is_a_usage_error()
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("accept", scratch.WriteHeader(Breaking), scratch.CopyLock(), "--because", "one\nconst FORGED int 1");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("SYNOS3012", Assert.Single(run.Messages), StringComparison.Ordinal);
    }
}
