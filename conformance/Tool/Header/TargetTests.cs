// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Diagnostics;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>Which targets are measured, and with whose headers.</summary>
public sealed class TargetTests
{
    private static readonly string[] All = ["x86_64", "i686", "aarch64", "arm", "riscv64", "s390x", "ppc64le"];

    [Fact]
    public void Seven_targets_are_measured_in_their_order() => Assert.Equal(All, ClangTarget.All.Select(t => t.Name));

    [Fact]
    public void Each_target_is_measured_with_its_own_asm_headers()
    {
        using var scratch = new Scratch();
        // __BITS_PER_LONG comes from asm/, and what it should be from the compiler.
        var header = scratch.Write("own.h", "#include <asm/bitsperlong.h>\n_Static_assert(__BITS_PER_LONG == sizeof(long) * 8, \"\");\n#define BITS __BITS_PER_LONG\n");
        var run = AbiRun.Of("extract", header);
        Assert.Empty(run.Messages);
        Assert.Contains("const BITS int 32 @i686,arm\nconst BITS int 64 @x86_64,aarch64,riscv64,s390x,ppc64le\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_is_that_of_the_target()
    {
        using var scratch = new Scratch();
        var header = scratch.Write("order.h", "#include <asm/byteorder.h>\n#ifdef __BIG_ENDIAN\n#define BIG 1\n#else\n#define LITTLE 1\n#endif\n");
        Assert.Contains("const BIG int 1 @s390x\n", AbiRun.Of("extract", header).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_named_targets_are_measured()
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("extract", scratch.Write("long.h", "#define A sizeof(long)\n"), "--targets", "arm,x86_64");
        Assert.StartsWith("const A unsigned int 4 @arm\nconst A unsigned long 8 @x86_64\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("m68k", "clang lays its structs out otherwise than gcc")]
    [InlineData("x86_64,vax", "'vax' is not a target; the targets are x86_64, i686,")]
    public void A_target_that_is_not_measured_is_refused_with_the_reason(string targets, string reason)
    {
        var run = AbiRun.Of("extract", Repository.Header, "--targets", targets);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_without_headers_says_which_package_has_them() =>
        Assert.Null((ClangTarget.All[0] with { HeaderFolders = ["/usr/none-linux-gnu/include"] }).SystemFolders());

    [Fact]
    public void Without_the_compilers_own_headers_nothing_is_read()
    {
        using var scratch = new Scratch();
        var diagnostics = new DiagnosticBag();
        Assert.True(MissingHeaders.ReportCompilers(null, new HeaderRequest("x.h", [], []), diagnostics));
        Assert.Contains("apt-get install -y libclang-common-", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
        scratch.Write("stddef.h", "");
        Assert.False(MissingHeaders.ReportCompilers(null, new HeaderRequest("x.h", [scratch.Folder], []), diagnostics));
    }

    [Fact]
    public void Targets_without_headers_are_named_at_once_with_both_ways_to_go_on()
    {
        var diagnostics = new DiagnosticBag();
        MissingHeaders.Report([.. ClangTarget.All.Skip(2)], [.. ClangTarget.All.Take(2)], diagnostics);
        var message = Assert.Single(diagnostics).Message;
        Assert.Contains("the C headers of aarch64, arm, riscv64, s390x, ppc64le are not installed", message, StringComparison.Ordinal);
        Assert.Contains("apt-get install -y libc6-dev-arm64-cross libc6-dev-armhf-cross libc6-dev-riscv64-cross libc6-dev-s390x-cross libc6-dev-ppc64el-cross, or ", message, StringComparison.Ordinal);
        Assert.EndsWith("--targets x86_64,i686, or Targets=\"x86_64;i686\" on a UapiHeader.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_that_were_installed_for_one_architecture_are_not_taken_for_another()
    {
        using var scratch = new Scratch();
        foreach (var folder in new[] { "include/linux", "include/asm" })
            Directory.CreateDirectory(scratch.PathOf(folder));
        var header = scratch.Write("include/linux/own.h", "#define A 1\n");
        Assert.Contains("SYNOS3014: ", Assert.Single(AbiRun.Of("extract", header).Messages), StringComparison.Ordinal);
        Assert.Equal(0, AbiRun.Of("extract", header, "--targets", "x86_64,i686").ExitCode);
    }

    [Fact]
    public void A_header_for_some_targets_has_their_facts_and_a_warning()
    {
        using var scratch = new Scratch();
        var header = scratch.Write("some.h", "#ifdef __arm__\n#include <asm/kvm.h>\n#endif\n#define A 1\n");
        var run = AbiRun.Of("extract", header);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("some.h(2,10): warning SYNOS1017: the header does not compile for arm ('asm/kvm.h' file not found)", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.StartsWith("const A int 1 @x86_64,i686,aarch64,riscv64,s390x,ppc64le\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_was_named_must_compile()
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("extract", scratch.Write("some.h", "#ifdef __arm__\n#include <asm/kvm.h>\n#endif\n"), "--targets", "x86_64,arm");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error SYNOS3014: 'asm/kvm.h' file not found, for arm", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_several_architectures_gives_each_target_its_own_asm()
    {
        using var scratch = new Scratch();
        foreach (var (folder, number) in new[] { ("x86_64-linux-gnu", 1), ("aarch64-linux-gnu", 2) })
        {
            Directory.CreateDirectory(scratch.PathOf($"include/{folder}/asm"));
            scratch.Write($"include/{folder}/asm/mine.h", $"#define MINE {number}\n");
        }

        Directory.CreateDirectory(scratch.PathOf("include/linux"));
        var run = AbiRun.Of("extract", scratch.Write("include/linux/x.h", "#include <asm/mine.h>\n#define VALUE MINE\n"), "--targets", "x86_64,i686,aarch64");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Messages);
        Assert.StartsWith("const VALUE int 1 @x86_64,i686\nconst VALUE int 2 @aarch64\n", run.Output, StringComparison.Ordinal);
    }
}
