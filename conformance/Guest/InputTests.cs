// SPDX-License-Identifier: MIT
using System.Text;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Guest;

/// <summary>What is given to the cases is stated once, in <c>conformance/expected</c>, and both drivers take it from there.</summary>
public sealed class InputTests
{
    private const int CannotRun = 4;

    private static readonly string Table = File.ReadAllText(Repository.PathOf("conformance/expected/cases.transcript"));

    [Fact]
    public async Task Both_drivers_make_the_same_of_every_line()
    {
        Dictionary<string, string> c = await GuestProgram.Both[0].ShowInputsAsync();
        Dictionary<string, string> csharp = await GuestProgram.Both[1].ShowInputsAsync();

        Assert.Equal(Table.Split('\n').Count(line => line.StartsWith("given=", StringComparison.Ordinal)), c.Count);
        Assert.Equal(c, csharp);
    }

    [Fact]
    public async Task A_call_that_does_not_answer_leaves_in_its_line_the_memory_that_was_given()
    {
        Dictionary<string, string> given = await GuestProgram.Both[0].ShowInputsAsync();
        TranscriptLine[] lines = [.. Repository.ReadExpectation().Lines.Where(line => line.Out is not null && given.ContainsKey(line.Case) && !Answers(line) && !IsAboutItself(line.Case))];

        Assert.NotEmpty(lines);
        foreach (TranscriptLine line in lines)
        {
            string argument = given[line.Case].Split(' ').Single(pair => pair.StartsWith("argument=", StringComparison.Ordinal))["argument=".Length..];
            Assert.True(MemoryDump.TryParse(argument, out MemoryDump sent, out _));
            Assert.True(sent.Bytes.StartsWith(line.Out!.Bytes), $"{line.Case}: what the line shows is not what is given");
        }

        static bool Answers(TranscriptLine line) => line.Errno == "0" && line.Call is "synos_query_recommendation" or "synos_get_telemetry";
        static bool IsAboutItself(string name) => Table.Split('\n').Single(line => line.StartsWith($"given={name} ", StringComparison.Ordinal)).Contains("pid=self", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_built_in_is_the_table_of_this_checkout()
    {
        foreach (GuestProgram program in GuestProgram.Both)
            Assert.Equal(await program.ShowInputsAsync(Repository.PathOf("conformance/expected/cases.transcript")), await program.ShowInputsAsync());
    }

    [Theory]
    [InlineData("register.awareness_2_32", "awareness_level=0x100000000", "awareness_level=0x100000001", "argument=0100000001000000")]
    [InlineData("log.type_0", "event_type=0", "event_type=filesystem", "argument=0400{15}")]
    [InlineData("log.pid_negative", "pid=-1", "pid=-2", "argument=03000000feffffff")]
    [InlineData("log.reserved_1", "reserved=1", "reserved=4294967295", "05000000ffffffff place")]
    [InlineData("update.good", "\"good\"", "\"a \\\"\\x00\\xff\\n\"", "61202200ff0a")]
    [InlineData("query.longest", "digits*255", "x*9+digits*9", "argument=78{9}303132333435363738")]
    [InlineData("update.unaligned", "place=unaligned", "place=kernel_pointer", " place=kernel_pointer ")]
    [InlineData("update.in_thread", "in_thread=yes", "privileged=no", " privileged=no in_thread=no ")]
    [InlineData("query.timed_out", "value=500", "value=501", " value=\"501\" ")]
    [InlineData("query.interrupted", "signal $tid", "signal nobody", "signal nobody")]
    [InlineData("query.interrupted_restart", "signals=restart", "signals=ignore", " signals=ignore")]
    public async Task A_line_that_is_changed_changes_what_both_drivers_send(string @case, string old, string @new, string sent)
    {
        using var scratch = new Scratch();
        string file = scratch.Write("changed.transcript", Changed($"given={@case} ", old, @new));

        foreach (GuestProgram program in GuestProgram.Both)
        {
            Dictionary<string, string> before = await program.ShowInputsAsync();
            Dictionary<string, string> after = await program.ShowInputsAsync(file);

            Assert.Contains(sent, after[@case], StringComparison.Ordinal);
            Assert.DoesNotContain(sent, before[@case], StringComparison.Ordinal);
            Assert.Equal([@case], after.Where(line => before[line.Key] != line.Value).Select(line => line.Key));
        }
    }

    [Fact]
    public async Task An_argument_that_is_changed_changes_every_case_that_is_like_it()
    {
        using var scratch = new Scratch();
        string file = scratch.Write("changed.transcript", Changed("argument=bad_event ", "event_type=99", "event_type=98"));
        string[] like = [.. Table.Split('\n').Where(line => line.Contains(" argument=bad_event", StringComparison.Ordinal)).Select(line => line["given=".Length..line.IndexOf(' ', StringComparison.Ordinal)])];

        Assert.NotEmpty(like);
        foreach (GuestProgram program in GuestProgram.Both)
        {
            Dictionary<string, string> before = await program.ShowInputsAsync();
            Assert.Equal(like, (await program.ShowInputsAsync(file)).Where(line => before[line.Key] != line.Value).Select(line => line.Key));
        }
    }

    [Fact]
    public async Task A_case_that_is_given_something_but_of_which_a_driver_expects_nothing_is_named()
    {
        foreach (GuestProgram program in GuestProgram.Both)
            await AssertRefusedAsync(program, Table + "given=update.new call=synos_update_state\n", $"the {program.Name} driver expects nothing of 'update.new'");
    }

    [Fact]
    public async Task A_case_of_which_a_driver_expects_something_but_that_is_given_nothing_is_named()
    {
        string without = string.Join('\n', Table.Split('\n').Where(line => !line.StartsWith("given=update.null ", StringComparison.Ordinal)));

        foreach (GuestProgram program in GuestProgram.Both)
            await AssertRefusedAsync(program, without, $"nothing is given to 'update.null', of which the {program.Name} driver expects something");
    }

    [Theory]
    [InlineData("place=null", "place=nowhere", "'nowhere' is no value of 'place'")]
    [InlineData("place=null", "place", "expected key=value")]
    [InlineData("place=null", "palce=null", "'palce' is neither a member of synos_update_state's argument nor a key")]
    [InlineData("place=null", "awareness_level=0x10000000000000000", "'0x10000000000000000' is no number for 'awareness_level'")]
    [InlineData("place=null", "threat_level=-1", "'-1' is no number for 'threat_level'")]
    [InlineData("place=null", "threat_level=\"1\"", "'1' is no number for 'threat_level'")]
    [InlineData("place=null", "threat_level=", "'' is no number for 'threat_level'")]
    [InlineData("place=null", "current_context=plain", "'current_context' takes a text of at most 64 bytes")]
    [InlineData("place=null", "current_context=digits*64+\"x\"", "'current_context' takes a text of at most 64 bytes")]
    [InlineData("place=null", "current_context=\"open", "the quote is not closed")]
    [InlineData("place=null", "current_context=\"\\q\"", "unknown escape; known are \\n \\\\ \\\" \\xNN")]
    [InlineData("place=null", "current_context=\"a\"+b", "'current_context' goes on with no text")]
    [InlineData("place=null", "current_context=\"a\"b", "expected a space after the value of 'current_context'")]
    [InlineData("place=null", "argument=best_state", "there is no argument 'best_state'")]
    [InlineData("call=synos_update_state", "call=synos_forget_state", "'synos_forget_state' is no value of 'call'")]
    [InlineData("call=synos_update_state", "place=null", "expected call= behind the name")]
    public async Task A_line_that_cannot_be_understood_is_refused_by_both_at_its_place(string old, string @new, string message)
    {
        int line = Array.FindIndex(Table.Split('\n'), text => text.StartsWith("given=update.null ", StringComparison.Ordinal)) + 1;

        foreach (GuestProgram program in GuestProgram.Both)
            await AssertRefusedAsync(program, Changed("given=update.null ", old, @new), $"changed.transcript:{line}: {message}\n");
    }

    [Fact]
    public async Task A_second_line_of_a_case_is_refused_by_both()
    {
        foreach (GuestProgram program in GuestProgram.Both)
            await AssertRefusedAsync(program, Table + "given=update.null call=synos_update_state\n", "a second line of 'update.null'");
    }

    [Fact]
    public void No_driver_has_the_answers_built_in()
    {
        foreach (GuestProgram program in GuestProgram.Both)
        {
            ReadOnlySpan<byte> content = File.ReadAllBytes(program.Path);

            Assert.True(content.IndexOf("given=update.null "u8) >= 0, $"{program.Name} has no inputs");
            Assert.True(content.IndexOf("case=update.null "u8) < 0, $"{program.Name} has answers");
            Assert.True(content.IndexOf("ret=-1 errno=E"u8) < 0, $"{program.Name} has answers");
        }
    }

    private static async Task AssertRefusedAsync(GuestProgram program, string table, string message)
    {
        using var scratch = new Scratch();
        BufferedCommandResult result = await program.RunAsync("inputs", scratch.Write("changed.transcript", table));

        Assert.Contains(message, result.StandardError, StringComparison.Ordinal);
        Assert.Equal((CannotRun, ""), (result.ExitCode, result.StandardOutput));
    }

    // A change that does not apply would let a test pass for nothing.
    private static string Changed(string start, string old, string @new)
    {
        var text = new StringBuilder();
        foreach (string line in Table.Split('\n'))
        {
            bool changes = line.StartsWith(start, StringComparison.Ordinal);
            Assert.True(!changes || line.Contains(old, StringComparison.Ordinal), $"no '{old}' in {line}");
            text.Append(changes ? line.Replace(old, @new, StringComparison.Ordinal) : line).Append('\n');
        }
        Assert.NotEqual(Table + "\n", text.ToString());
        return text.ToString();
    }
}
