// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Fuzz;

/// <summary>
/// Input that is made to hurt gets a located error or facts within ten seconds. Each in a process of its own: what a fault of libclang would end must not be this one.
/// </summary>
public sealed partial class HostileInputTests : IDisposable
{
    /// <summary>Of processor time, which other processes on the machine do not use up: what two processors do in ten seconds.</summary>
    private const int ProcessorSeconds = 20;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

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
        AssertRefused(await RunAsync("extract", _scratch.Write("hostile.h", text + "\n")));

    [Fact]
    public async Task A_string_without_its_end_gets_an_answer() =>
        AssertAnswered(await RunAsync("extract", _scratch.Write("hostile.h", "#define A \"unterminated\n#define B 1\n")));

    [Fact]
    public async Task A_header_without_end_of_nesting_gets_a_located_error() =>
        AssertRefused(await RunAsync("extract", _scratch.Write("hostile.h", string.Concat(Enumerable.Repeat("struct { ", 100_000)))));

    [Fact]
    public async Task An_expression_without_end_of_nesting_gets_an_answer() =>
        AssertAnswered(await RunAsync("extract", _scratch.Write("hostile.h", $"#define A {new string('(', 100_000)}1{new string(')', 100_000)}\n#define B 1\n")));

    [Fact]
    public async Task A_macro_of_10_MB_gets_an_answer() =>
        AssertAnswered(await RunAsync("extract", _scratch.Write("hostile.h", $"#define A 1{string.Concat(Enumerable.Repeat("+1", 5_000_000))}\n")));

    [Fact]
    public async Task A_word_of_10_MB_that_says_prototypes_over_and_over_gets_an_answer() =>
        Assert.Equal(0, (await RunAsync("extract", _scratch.Write("hostile.h", $"#define A{string.Concat(Enumerable.Repeat("_PROTOTYPES", 1_000_000))}\n"))).ExitCode);

    [Theory]
    [InlineData("EIO")]
    [InlineData("EX")]
    public async Task A_list_of_100000_errors_gets_an_answer(string name)
    {
        var text = new StringBuilder("#define __NR_one 1\n/**\n * one - Do it\n *\n * Return: 0, or\n *\n");
        for (int i = 0; i < 100_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $" * * %{name}{(name == "EIO" ? "" : i)} - Why.\n");
        AssertAnswered(await RunAsync("extract", _scratch.Write("hostile.h", text.Append(" */\nint one(void);\n").ToString())));
    }

    [Fact]
    public async Task Macros_that_double_each_other_get_an_answer()
    {
        var text = new StringBuilder("#define A0 1\n");
        for (int i = 1; i <= 40; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"#define A{i} A{i - 1}+A{i - 1}\n");
        AssertAnswered(await RunAsync("extract", _scratch.Write("hostile.h", text.ToString())));
    }

    [Fact]
    public async Task What_uses_up_the_stack_in_an_included_file_gets_a_located_error()
    {
        var text = new StringBuilder("#define A0 1\n");
        for (int i = 1; i <= 22; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"#define A{i} A{i - 1}+A{i - 1}\n");
        _scratch.Write("included.h", text.Append("enum { DEEP = A22 };\n").ToString());
        AssertRefused(await RunAsync("extract", _scratch.Write("hostile.h", "#include \"included.h\"\n"), "--targets", "x86_64"));
    }

    [Fact]
    public async Task A_struct_of_2_GiB_and_more_has_its_size()
    {
        BufferedCommandResult result = await RunAsync("extract", _scratch.Write("hostile.h", "struct s { char a[0x80000000]; char b; };\n"));
        AssertAnswered(result);
        Assert.Contains("struct s align=1 size=2147483649", result.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_is_not_UTF_8_does_not_hurt()
    {
        string path = _scratch.PathOf("hostile.h");
        File.WriteAllBytes(path, [.. "/** struct s - \xff\xfe */\n"u8, 0xff, .. "#define A 1\n"u8]);
        AssertAnswered(await RunAsync("extract", path));
    }

    [Fact]
    public async Task A_string_that_is_not_UTF_8_gets_an_answer()
    {
        string path = _scratch.PathOf("hostile.h");
        File.WriteAllBytes(path, [.. "#define A \""u8, 0xff, .. "\"\n"u8]);
        AssertAnswered(await RunAsync("extract", path));
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/usr/include")]
    [InlineData("")]
    public async Task What_is_no_file_is_refused(string path) => AssertRefused(await RunAsync("extract", path));

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/usr/include")]
    public async Task What_is_no_file_is_no_lock(string path) => AssertRefused(await RunAsync("check", Repository.Header, path));

    [Fact]
    public async Task A_lock_with_a_line_of_10_MB_gets_a_located_error() =>
        AssertRefused(await RunAsync("diff", _scratch.Write("hostile.abi", $"struct {new string('s', 10_000_000)}\n"), Repository.Lock));

    [Fact]
    public async Task A_lock_with_three_times_the_facts_of_all_of_Linux_is_compared()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 200_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"const A{i:0000000} int {i}\n");
        string path = _scratch.Write("hostile.abi", text.ToString());
        Assert.Equal(0, (await RunAsync("diff", path, path)).ExitCode);
    }

    private static async Task<BufferedCommandResult> RunAsync(params string[] arguments)
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        using var limit = new CancellationTokenSource(Limit);
        return await Cli.Wrap("sh")
            .WithArguments(["-c", $"ulimit -t {ProcessorSeconds}; exec \"$@\"", "sh", packages.NativeTool, .. arguments])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
    }

    private static void AssertRefused(BufferedCommandResult result)
    {
        Assert.True(result.ExitCode == 2, $"exit code {result.ExitCode}: {result.StandardError}");
        Assert.Matches(Located(), result.StandardError);
    }

    private static void AssertAnswered(BufferedCommandResult result)
    {
        if (result.ExitCode != 0)
            AssertRefused(result);
    }

    [GeneratedRegex(@"(?m)^.+: error SYNOS\d{4}: .")]
    private static partial Regex Located();
}
