// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>The lock of another header is told from one that changed.</summary>
public sealed class OtherLockTests
{
    private const string Other = "const A int 1\nconst B int 1\nconst C int 1\nconst D int 1\n";

    [Theory]
    [InlineData("check")]
    [InlineData("accept", "--because", "a slip of the hand")]
    public void The_lock_of_another_header_is_left_alone(string command, params string[] options)
    {
        using var scratch = new Scratch();
        var path = scratch.Write("other.abi", Other);
        var run = AbiRun.Of([command, Repository.Header, path, .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{path}: error SYNOS2014: ", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.Equal(Other, File.ReadAllText(path));
    }

    [Fact]
    public void A_lock_without_facts_takes_the_first_ones()
    {
        using var scratch = new Scratch();
        var path = scratch.Write("empty.abi", "# SPDX-License-Identifier: MIT\n");
        Assert.Equal(0, AbiRun.Of("accept", Repository.Header, path).ExitCode);
        Assert.Equal(File.ReadAllText(Repository.Lock), File.ReadAllText(path));
    }

    [Fact]
    public void One_fact_in_common_makes_it_the_same_lock()
    {
        using var scratch = new Scratch();
        Assert.Equal(1, AbiRun.Of("check", Repository.Header, scratch.Write("old.abi", Other + "const SYNOS_LEVEL_MAX int 100\n")).ExitCode);
    }
}
