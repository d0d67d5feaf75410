// SPDX-License-Identifier: MIT
using System.Text;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Fuzz.Minute;

/// <summary>Input that hurts by its size gets a located error or facts as well.</summary>
public sealed class HugeInputTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task A_header_without_end_of_nesting_gets_a_located_error() =>
        HostileRun.AssertRefused(await HostileRun.OfAsync("extract", _scratch.Write("hostile.h", string.Concat(Enumerable.Repeat("struct { ", 100_000)))));

    [Fact]
    public async Task An_expression_without_end_of_nesting_gets_an_answer() =>
        HostileRun.AssertAnswered(await HostileRun.OfAsync("extract", _scratch.Write("hostile.h", $"#define A {new string('(', 100_000)}1{new string(')', 100_000)}\n#define B 1\n")));

    [Fact]
    public async Task A_macro_of_10_MB_gets_an_answer() =>
        HostileRun.AssertAnswered(await HostileRun.OfAsync("extract", _scratch.Write("hostile.h", $"#define A 1{string.Concat(Enumerable.Repeat("+1", 5_000_000))}\n")));

    [Fact]
    public async Task A_word_of_10_MB_that_says_prototypes_over_and_over_gets_an_answer() =>
        Assert.Equal(0, (await HostileRun.OfAsync("extract", _scratch.Write("hostile.h", $"#define A{string.Concat(Enumerable.Repeat("_PROTOTYPES", 1_000_000))}\n"))).ExitCode);

    [Theory]
    [InlineData("EIO")]
    [InlineData("EX")]
    public async Task A_list_of_100000_errors_gets_an_answer(string name)
    {
        var text = new StringBuilder("#define __NR_one 1\n/**\n * one - Do it\n *\n * Return: 0, or\n *\n");
        for (int i = 0; i < 100_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $" * * %{name}{(name == "EIO" ? "" : i)} - Why.\n");
        HostileRun.AssertAnswered(await HostileRun.OfAsync("extract", _scratch.Write("hostile.h", text.Append(" */\nint one(void);\n").ToString())));
    }

    [Fact]
    public async Task Macros_that_double_each_other_get_an_answer()
    {
        var text = new StringBuilder("#define A0 1\n");
        for (int i = 1; i <= 40; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"#define A{i} A{i - 1}+A{i - 1}\n");
        HostileRun.AssertAnswered(await HostileRun.OfAsync("extract", _scratch.Write("hostile.h", text.ToString())));
    }

    [Fact]
    public async Task What_uses_up_the_stack_in_an_included_file_gets_a_located_error()
    {
        var text = new StringBuilder("#define A0 1\n");
        for (int i = 1; i <= 22; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"#define A{i} A{i - 1}+A{i - 1}\n");
        _scratch.Write("included.h", text.Append("enum { DEEP = A22 };\n").ToString());
        HostileRun.AssertRefused(await HostileRun.OfAsync("extract", _scratch.Write("hostile.h", "#include \"included.h\"\n"), "--targets", "x86_64"));
    }

    [Fact]
    public async Task A_device_without_end_is_refused() => HostileRun.AssertRefused(await HostileRun.OfAsync("extract", "/dev/zero"));

    [Fact]
    public async Task A_device_without_end_is_no_lock() => HostileRun.AssertRefused(await HostileRun.OfAsync("check", Repository.Header, "/dev/zero"));

    [Fact]
    public async Task A_lock_with_a_line_of_10_MB_gets_a_located_error() =>
        HostileRun.AssertRefused(await HostileRun.OfAsync("diff", _scratch.Write("hostile.abi", $"struct {new string('s', 10_000_000)}\n"), Repository.Lock));

    [Fact]
    public async Task A_lock_with_three_times_the_facts_of_all_of_Linux_is_compared()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 200_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"const A{i:0000000} int {i}\n");
        string path = _scratch.Write("hostile.abi", text.ToString());
        Assert.Equal(0, (await HostileRun.OfAsync("diff", path, path)).ExitCode);
    }
}
