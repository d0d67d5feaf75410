// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Report;

/// <summary>What is committed is what the header gives today.</summary>
public sealed class FreshFileTests
{
    [Theory]
    [InlineData("markdown", "docs/ABI.md")]
    [InlineData("errors-xml", "src/SynOS.Interop/Errors.xml")]
    [InlineData("syzkaller", "kernel/abi/syzkaller/synos_ai.txt")]
    [InlineData("syzkaller-const", "kernel/abi/syzkaller/synos_ai.txt.const")]
    public void A_committed_file_is_what_the_header_gives(string kind, string file)
    {
        var run = AbiRun.Of("emit", kind, Repository.Header);
        Assert.Equal(0, run.ExitCode);
        Assert.True(
            run.Output == File.ReadAllText(Repository.PathOf(file)),
            $"{file} is not what the header gives. To refresh it: tools/refresh.sh");
    }
}
