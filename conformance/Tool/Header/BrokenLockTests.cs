// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Store;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>A lock that nobody could have written is an error at its line; nothing is compared with it.</summary>
public sealed class BrokenLockTests
{
    [Theory]
    [InlineData(1, "strutc s align=1 size=1\n")]
    [InlineData(2, "const A int 1\nconst B int one\n")]
    [InlineData(1, "struct s align=1\n")]
    [InlineData(1, "struct s.f offset=0 size=-4 type=int\n")]
    [InlineData(1, "call x one() int\n")]
    [InlineData(1, "call 1 one(int a) int\n")]
    [InlineData(1, "enum e.V value=x\n")]
    [InlineData(1, "const A  int 1\n")]
    [InlineData(2, "const B int 1\nconst A int 1\n")]
    [InlineData(2, "const A int 1\nconst A int 2\n")]
    [InlineData(2, "const A int 1\n# late\n")]
    [InlineData(1, "const A int 1\r\n")]
    [InlineData(2, "const A int 1\nconst B int")]
    [InlineData(1, "<<<<<<< HEAD\nconst A int 1\n")]
    public void A_broken_line_is_located(int line, string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(LockReader.Parse("x.abi", text, diagnostics));
        var first = diagnostics.First();
        Assert.Equal(("SYNOS2008", line), (first.Id, first.Location.Line));
    }

    [Fact]
    public void A_lock_that_is_not_text_is_refused()
    {
        using var scratch = new Scratch();
        File.WriteAllBytes(scratch.PathOf("x.abi"), [0xff, 0xfe, 0x00]);
        var run = AbiRun.Of("check", Repository.Header, scratch.PathOf("x.abi"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("SYNOS2008", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_that_is_not_there_cannot_be_checked()
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("check", Repository.Header, scratch.PathOf("x.abi"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("SYNOS2009", Assert.Single(run.Messages), StringComparison.Ordinal);
    }
}
