// SPDX-License-Identifier: MIT
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Fuzz;

/// <summary>Input that is made to hurt gets a located error or facts.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("struct s { int a;")]
    [InlineData("struct s { int a; }; #define")]
    [InlineData("#include \"hostile.h\"\nint")]
    [InlineData("struct s { char a[0x7fffffffffffffff]; char b[0x7fffffffffffffff]; };")]
    [InlineData("struct s { struct s inner; };")]
    [InlineData("struct s { int a : 99; };")]
    [InlineData("enum e { A = 1/0 };")]
    public async Task A_header_that_is_no_C_gets_a_located_error(string text) =>
        HostileRun.AssertRefused(await HostileRun.OfAsync("extract", _scratch.Write("hostile.h", text + "\n")));

    [Fact]
    public async Task A_string_without_its_end_gets_an_answer() =>
        HostileRun.AssertAnswered(await HostileRun.OfAsync("extract", _scratch.Write("hostile.h", "#define A \"unterminated\n#define B 1\n")));

    [Fact]
    public async Task A_struct_of_2_GiB_and_more_has_its_size()
    {
        BufferedCommandResult result = await HostileRun.OfAsync("extract", _scratch.Write("hostile.h", "struct s { char a[0x80000000]; char b; };\n"));
        HostileRun.AssertAnswered(result);
        Assert.Contains("struct s align=1 size=2147483649", result.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_is_not_UTF_8_does_not_hurt()
    {
        string path = _scratch.PathOf("hostile.h");
        File.WriteAllBytes(path, [.. "/** struct s - \xff\xfe */\n"u8, 0xff, .. "#define A 1\n"u8]);
        HostileRun.AssertAnswered(await HostileRun.OfAsync("extract", path));
    }

    [Fact]
    public async Task A_string_that_is_not_UTF_8_gets_an_answer()
    {
        string path = _scratch.PathOf("hostile.h");
        File.WriteAllBytes(path, [.. "#define A \""u8, 0xff, .. "\"\n"u8]);
        HostileRun.AssertAnswered(await HostileRun.OfAsync("extract", path));
    }

    [Theory]
    [InlineData("/usr/include")]
    [InlineData("")]
    public async Task What_is_no_file_is_no_header(string path) => HostileRun.AssertRefused(await HostileRun.OfAsync("extract", path));

    [Fact]
    public async Task A_folder_is_no_lock() => HostileRun.AssertRefused(await HostileRun.OfAsync("check", Repository.Header, "/usr/include"));
}
