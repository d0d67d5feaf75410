// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Clang;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>The header is for every C program: alone, however often, old C and C++, 64 and 32 bit.</summary>
public sealed class HeaderCompilesTests
{
    /// <summary>The flags of usr/include/Makefile, and all that gcc can find beside.</summary>
    private static readonly string[] KernelFlags = ["-std=c90", "-Wall", "-Werror=implicit-function-declaration", "-Wextra", "-pedantic", "-Wpadded", "-Werror"];

    [Theory]
    [InlineData("-m64")]
    [InlineData("-m32")]
    public async Task It_compiles_alone(string machine) =>
        Assert.Equal("", await Gcc.CheckAsync([machine, "-std=gnu11", "-Wall", "-Werror"], [Repository.Header], ""));

    [Theory]
    [InlineData("-m64")]
    [InlineData("-m32")]
    public async Task It_compiles_twice_in_one_file_as_C90_without_a_warning(string machine) =>
        Assert.Equal("", await Gcc.CheckAsync([machine, .. KernelFlags], [Repository.Header, Repository.Header], ""));

    [Theory]
    [InlineData("-m64")]
    [InlineData("-m32")]
    public async Task A_program_may_define_the_same_call_number_again(string machine) =>
        Assert.Equal("", await Gcc.CheckAsync([machine, .. KernelFlags], [Repository.Header], "#define __NR_synos_log_event 443\nint nothing;\n"));

    [Theory]
    [InlineData("x86_64-linux-gnu")]
    [InlineData("i686-linux-gnu")]
    public void It_compiles_as_Cxx(string triple)
    {
        // By libclang, which is there wherever this suite is; gcc's C++ compiler is a package of its own.
        Assert.True(LibClang.TryLoad(), LibClang.Remedy);
        using var unit = SyntaxUnit.Parse(
            "header.cc",
            "synos_ai_event event;\n",
            ["-x", "c++", "-std=c++98", "-target", triple, "-Wall", "-Wextra", "-Werror", "-nostdinc", "-isystem", "/usr/include/x86_64-linux-gnu", "-isystem", "/usr/include", "-include", Repository.Header, "-include", Repository.Header],
            withMacros: false);
        Assert.Empty(unit!.Errors(new SourceFiles("header.cc", Repository.Header, Repository.Header, whole: false)));
    }

    [Fact]
    public async Task A_header_with_padding_does_not_pass()
    {
        using var scratch = new Scratch();
        var header = scratch.WriteHeader(("\t__u32 severity;\n\t__u32 reserved;\n", "\t__u32 severity;\n"));
        Assert.Contains("padding struct size", await Gcc.CheckAsync(["-m64", .. KernelFlags], [header], ""), StringComparison.Ordinal);
    }
}
