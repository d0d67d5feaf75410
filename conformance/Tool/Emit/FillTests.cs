// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Emit;

/// <summary><c>fill</c>: the derived parts of files that people write.</summary>
public sealed class FillTests
{
    private const string Levels = """
        #define LEVEL_LOW 1
        #define LEVEL_HIGH 5
        #define LEVEL_NAME "level"
        #define OTHER 7

        """;

    public static TheoryData<string, int, string> BadMarks() => new()
    {
        { "a\n/* synos-abi: poetry */\n/* synos-abi: end */\n", 2, "'poetry' is none of each, list, all, c, kernel-c" },
        { "/* synos-abi: errors-man level_get */\n/* synos-abi: end */\n", 1, "the facts have no call 'level_get'" },
        { "/* synos-abi: kernel-c a b */\n/* synos-abi: end */\n", 1, "takes the name of one call at most" },
        { "a\nb\n/* synos-abi: each const LEVEL_ {name} */\n/* synos-abi: end */\n", 3, "is not 'each|list|all const|call|errno PREFIX: TEXT'" },
        { "/* synos-abi: each const LEVELS_: {name} */\n/* synos-abi: end */\n", 1, "no const of the facts begins with 'LEVELS_'" },
        { "/* synos-abi: each const LEVEL_: {colour} */\n/* synos-abi: end */\n", 1, "'LEVEL_LOW' has no '{colour}'; it has {WORD}, {Word}, {bit}, {doc}, {name}, {value}, {word}" },
        { "/* synos-abi: kernel-c */\n", 1, "nothing below it ends it" },
        { "\n/* synos-abi: end */\n", 2, "there is no mark before it that this one ends" },
        { "/* synos-abi: kernel-c */\n/* synos-abi: c */\n/* synos-abi: end */\n", 2, "the mark of line 1 has no end before it" },
    };

    [Theory]
    [InlineData("/* synos-abi: each const LEVEL_: [{name}] = \"{word}\", */", "/* synos-abi: end */", "[LEVEL_LOW] = \"low\",\n[LEVEL_HIGH] = \"high\",\n")]
    [InlineData("// synos-abi: each const LEVEL_: {Word} {WORD} {value} {bit}", "// synos-abi: end", "Low LOW 1 2\nHigh HIGH 5 32\n")]
    [InlineData("# synos-abi: all const LEVEL_: {first} {last} {count} {bits} {words}", "# synos-abi: end", "LEVEL_LOW LEVEL_HIGH 2 34 low, high\n")]
    [InlineData(".\\\" synos-abi: each const LEVEL_: .TP\\n.B {name}", ".\\\" synos-abi: end", ".TP\n.B LEVEL_LOW\n.TP\n.B LEVEL_HIGH\n")]
    [InlineData("\t<!-- synos-abi: each const LEVEL_: - {word} -->", "\t<!-- synos-abi: end -->", "\t- low\n\t- high\n")]
    [InlineData("\t/* synos-abi: list const LEVEL_: { {name}, \"{word}\" }, \\ */ \\", "/* synos-abi: end */", "\t{ LEVEL_LOW, \"low\" }, \\\n\t{ LEVEL_HIGH, \"high\" }\n")]
    [InlineData(".. synos-abi: each const LEVEL_: * {word}", ".. synos-abi: end", "\n* low\n* high\n\n")]
    public void What_stands_between_marks_is_written_anew_and_nothing_else(string mark, string end, string block)
    {
        using var scratch = new Scratch();
        string header = scratch.Write("level.h", Levels), file = scratch.Write("file", $"before\n{mark}\nold\nolder\n{end}\nafter, without an end");

        var run = AbiRun.Of("fill", header, file);

        Assert.Equal((0, file + "\n"), (run.ExitCode, run.Output.ReplaceLineEndings("\n")));
        Assert.Equal($"before\n{mark}\n{block}{end}\nafter, without an end", File.ReadAllText(file));
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        using var scratch = new Scratch();
        string header = scratch.Write("level.h", Levels), file = scratch.Write("file", "/* synos-abi: kernel-c */\n/* synos-abi: end */\n");
        Assert.Equal(0, AbiRun.Of("fill", header, file).ExitCode);
        var filled = File.ReadAllText(file);

        var again = AbiRun.Of("fill", header, file);

        Assert.Equal((0, ""), (again.ExitCode, again.Output));
        Assert.Equal(filled, File.ReadAllText(file));
    }

    [Fact]
    public void Check_names_what_would_change_and_changes_nothing()
    {
        using var scratch = new Scratch();
        const string Text = "/* synos-abi: each const LEVEL_: {name} */\n/* synos-abi: end */\n";
        string header = scratch.Write("level.h", Levels), stale = scratch.Write("stale", Text), other = scratch.Write("other", "no mark\n");

        var run = AbiRun.Of("fill", header, stale, other, "--check");

        Assert.Equal((1, stale), (run.ExitCode, run.Output.Trim()));
        Assert.Equal(Text, File.ReadAllText(stale));
    }

    [Theory]
    [MemberData(nameof(BadMarks))]
    public void A_mark_that_cannot_be_filled_is_named_with_its_place_and_no_file_is_changed(string text, int line, string why)
    {
        using var scratch = new Scratch();
        const string Good = "/* synos-abi: each const LEVEL_: {name} */\n/* synos-abi: end */\n";
        string header = scratch.Write("level.h", Levels), bad = scratch.Write("bad", text), good = scratch.Write("good", Good);

        var run = AbiRun.Of("fill", header, good, bad);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{bad}({line},15): error SYNOS3015: the mark 'synos-abi: ", run.Messages[0], StringComparison.Ordinal);
        Assert.Contains(why, run.Messages[0], StringComparison.Ordinal);
        Assert.Equal(Good, File.ReadAllText(good));
    }

    [Theory]
    [InlineData("/* see synos-abi: kernel-c */\n")]
    [InlineData("int a; /* synos-abi: kernel-c */\n")]
    [InlineData("synos-abi: error SYNOS3012: wrong usage\n")]
    public void What_only_speaks_of_a_mark_is_none(string text)
    {
        using var scratch = new Scratch();
        string header = scratch.Write("level.h", Levels), file = scratch.Write("file", text);

        Assert.Equal((0, ""), (AbiRun.Of("fill", header, file).ExitCode, AbiRun.Of("fill", header, file).Output));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("fill", scratch.Write("level.h", Levels), scratch.PathOf("nowhere"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nowhere", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Kernel_doc_of_a_call_gets_the_errors_of_its_prototype()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("calls.c", "/**\n * sys_synos_get_telemetry - Read\n * @telemetry: Where it goes.\n *\n * Return:\n * * %0 - Fine.\n */\nint x;\n");

        Assert.Equal(0, AbiRun.Of("fill", Repository.Header, file).ExitCode);

        Assert.Equal(
            "/**\n * sys_synos_get_telemetry - Read\n * @telemetry: Where it goes.\n *\n * Return:\n * * %0 - Success.\n * * %-EINVAL - @telemetry is NULL.\n * * %-EFAULT - @telemetry is not writable.\n */\nint x;\n",
            File.ReadAllText(file));
    }
}
