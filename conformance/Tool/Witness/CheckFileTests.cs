// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Clang;
using Xunit;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>kernel/abi/synos_ai_abi_check.c: the lock as C.</summary>
public sealed class CheckFileTests
{
    private const string File = "kernel/abi/synos_ai_abi_check.c";
    private static readonly string[] Arguments = ["emit", "c", Repository.Lock, "--header", "linux/synos_ai.h", "--define", "__SYNOS_AI_PROTOTYPES"];

    public static TheoryData<string> Targets() => [.. ClangTarget.All.Select(target => target.Name)];

    [Fact]
    public void It_is_what_the_lock_gives()
    {
        var run = AbiRun.Of(Arguments);
        Assert.Equal(0, run.ExitCode);
        Assert.True(
            run.Output == Text,
            $"{File} is not what the lock gives. To refresh it: tools/refresh.sh");
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void It_compiles_for_every_target(string target) => Assert.Equal("", ErrorsOf(Text, target));

    [Theory]
    [InlineData("-m64")]
    [InlineData("-m32")]
    public async Task It_compiles_without_a_warning(string machine) =>
        Assert.Equal("", await Gcc.CheckAsync([machine, "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-I", Uapi], [], Text));

    [Theory]
    [MemberData(nameof(Targets))]
    public void It_does_not_compile_when_the_lock_says_something_else(string target)
    {
        var wrong = Text.Replace(", pid) == 4 ", ", pid) == 8 ", StringComparison.Ordinal);
        Assert.Contains("struct synos_ai_event.pid offset=4 size=4 type=__s32", ErrorsOf(wrong, target), StringComparison.Ordinal);
    }

    private static string Text => System.IO.File.ReadAllText(Repository.PathOf(File));

    private static string Uapi => Repository.PathOf("kernel/include/uapi");

    /// <summary>What libclang says, which needs no compiler for the target.</summary>
    private static string ErrorsOf(string text, string target)
    {
        Assert.True(LibClang.TryLoad(), LibClang.Remedy);
        var machine = ClangTarget.All.Single(t => t.Name == target);
        string[] arguments = ["-x", "c", "-std=gnu11", "-nostdinc", "-target", machine.Triple, "-I", Uapi, .. machine.SystemFolders()!.SelectMany(f => new[] { "-isystem", f })];
        using var unit = SyntaxUnit.Parse("check.c", text, arguments, withMacros: false);
        return string.Join('\n', unit!.Errors(new SourceFiles("check.c", Repository.Header, Repository.Header, whole: false)).Select(e => e.Message));
    }
}
