// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Rules;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>A call that cannot be stated is left out for itself: its header has facts all the same.</summary>
public sealed class CallRefusalTests
{
    [Theory]
    [InlineData("const __NR_one int -1", "#define __NR_one (-1)\n")]
    [InlineData("const __NR_one int 1", "#define __NR_one 1\nint one(int *a);\n")]
    [InlineData("const __NR_one int 1", "#define __NR_one 1\nint one(const int *a) __attribute__((annotate(\"out:a\")));\n")]
    [InlineData("const __NR_one int 1", "#define __NR_one 1\nint one(int a) __attribute__((annotate(\"out:b\")));\n")]
    [InlineData("const __NR_two int 1", "#define __NR_one 1\n#define __NR_two 1\nint one(int a);\nint two(int a);\n")]
    [InlineData("call 2 two(in int a) int", "#define __NR_one (ELSEWHERE + 1)\n#define __NR_two 2\nint two(int a);\n")]
    public void Its_number_and_all_else_are_facts(string fact, string text)
    {
        var (facts, diagnostics) = Snippet.Parse(text);
        Assert.Contains(fact, facts!.Facts.Select(f => f.Line));
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(diagnostics).Severity);
    }

    [Fact]
    public void Without_rules_it_is_listed_and_no_finding()
    {
        var (facts, diagnostics) = Snippet.Parse("#define __NR_one 1\nint one(int *a);\n", RuleLevel.Off);
        Assert.NotNull(facts);
        Assert.Equal(DiagnosticSeverity.Note, Assert.Single(diagnostics).Severity);
    }

    [Fact]
    public void Where_the_rules_must_be_kept_it_stops_the_header() =>
        Assert.Null(Snippet.Parse("#define __NR_one 1\nint one(int *a);\n", RuleLevel.Error).Facts);

    [Theory]
    [InlineData("/usr/include/x86_64-linux-gnu/asm/unistd_x32.h", "x86_64")]
    [InlineData("/usr/arm-linux-gnueabihf/include/asm/unistd-eabi.h", "arm")]
    [InlineData("/usr/include/linux/seccomp.h", "x86_64,i686")]
    public void Headers_of_the_system_are_read(string header, string target) =>
        Assert.Equal(0, AbiRun.Of("extract", header, "--targets", target, "--rules", "off").ExitCode);

    [Theory]
    [InlineData("void (*h)(int)", "in void (*h)(int)")]
    [InlineData("char *(*const h)(const char *, ...)", "in char *(*h)(const char *, ...)")]
    [InlineData("void (*h)(void (*)(int), int)", "in void (*h)(void (*)(int), int)")]
    [InlineData("int (*(*h)(int))[3]", "in int (*(*h)(int))[3]")]
    [InlineData("void h(int)", "in void (*h)(int)")]
    [InlineData("handler_t h", "in handler_t h")]
    public void A_parameter_that_is_a_function_gives_a_lock_that_can_be_read(string parameter, string stated)
    {
        using var scratch = new Scratch();
        string header = scratch.Write("x.h", $"typedef void (*handler_t)(int);\n#define __NR_one 1\nint one({parameter}, int last);\n"), path = scratch.PathOf("x.abi");
        Assert.Equal(0, AbiRun.Of("extract", header, "--lock", path).ExitCode);
        Assert.Contains($"call 1 one({stated}, in int last) int\n", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal(0, AbiRun.Of("check", header, path).ExitCode);
    }
}
