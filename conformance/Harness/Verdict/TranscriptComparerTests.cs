// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Harness.Verdict;

/// <summary>Each test seeds one fault into a transcript and asserts that the verdict names it.</summary>
public sealed class TranscriptComparerTests
{
    private const string Lock =
        """
        struct synos_telemetry align=8 size=24
        struct synos_telemetry.cpu_time_ns offset=8 size=8 type=__u64
        struct synos_telemetry.memory_bytes offset=16 size=8 type=__u64
        struct synos_telemetry.security_events offset=4 size=4 type=__u32
        struct synos_telemetry.syscall_count offset=0 size=4 type=__u32
        struct synos_ai_event align=8 size=152
        struct synos_ai_event.event_type offset=0 size=4 type=__u32
        struct synos_ai_event.pid offset=4 size=4 type=__s32
        struct synos_ai_event.severity offset=144 size=4 type=__u32
        """;

    private const string Null = "case=telemetry.null call=synos_get_telemetry ret=-1 errno=EINVAL out=- served=0";
    private const string Good = "case=telemetry.good call=synos_get_telemetry ret=0 errno=0 out=0100000002000000030405060708090a0b0c0d0e0f101112 served=1";
    private const string Proc = "case=proc.state call=read:/proc/synos/consciousness ret=0 errno=0 out=- consciousness=\"Awareness Level: 3\\nLast Update: 17 ns\\nDaemon PID: 31\\n\"";

    [Fact]
    public void Volatile_fields_may_differ()
    {
        RunVerdict verdict = Compare(
            [Null, Good, Proc],
            [Null, Good.Replace("out=01", "out=0f", StringComparison.Ordinal), Proc.Replace("17 ns", "99 ns", StringComparison.Ordinal)],
            [Null, Good.Replace("1112 ", "ffff ", StringComparison.Ordinal), Proc.Replace("31", "4711", StringComparison.Ordinal)]);

        Assert.True(verdict.Agreed, string.Join('\n', verdict.Disagreements));
        Assert.Equal(3, verdict.Cases.Count);
    }

    [Fact]
    public void A_volatile_field_that_was_not_written_is_named()
    {
        string unwritten = Good.Replace("0b0c0d0e0f101112", "a5{8}", StringComparison.Ordinal);

        Disagreement named = Single([Good], [unwritten], [unwritten]);

        Assert.Equal("telemetry.good: out.memory_bytes: expected <written>, C saw a5{8} (the caller's own bytes, not written), C# saw a5{8} (the caller's own bytes, not written)", named.ToString());
    }

    [Fact]
    public void A_volatile_field_of_which_one_half_was_written_is_named()
    {
        Disagreement named = Compare([Good], [Good], [Good.Replace("0b0c0d0e0f101112", "0b0c0d0ea5a5a5a5", StringComparison.Ordinal)]).Disagreements.Single();

        Assert.Equal("out.memory_bytes", named.Part);
    }

    [Fact]
    public void A_half_written_dump_is_named()
    {
        Disagreement named = Compare([Good], [Good], [Good.Replace("0b0c0d0e0f101112", "0b0c", StringComparison.Ordinal)]).Disagreements.Single();

        Assert.Equal("out.memory_bytes", named.Part);
    }

    [Fact]
    public void A_swapped_errno_is_named()
    {
        Disagreement named = Single([Null], [Null], [Null.Replace("EINVAL", "EFAULT", StringComparison.Ordinal)]);

        Assert.Equal(new Disagreement("telemetry.null", "errno", "EINVAL", "EINVAL", "EFAULT"), named);
    }

    [Fact]
    public void An_errno_that_both_programs_see_wrong_is_named()
    {
        string wrong = Null.Replace("EINVAL", "EFAULT", StringComparison.Ordinal);

        Assert.Equal("errno", Single([Null], [wrong], [wrong]).Part);
    }

    [Fact]
    public void A_missing_line_is_named() =>
        Assert.Equal(new Disagreement("telemetry.null", "line", "a line", "no line", "a line"), Single([Null, Good], [Good], [Null, Good]));

    [Fact]
    public void An_extra_line_is_named() =>
        Assert.Equal(new Disagreement("telemetry.null", "line", "no line", "no line", "a line"), Single([Good], [Good], [Good, Null]));

    [Fact]
    public void A_line_that_stands_twice_is_named() =>
        Assert.Equal(new Disagreement("telemetry.null", "line", "a line", "2 lines", "a line"), Single([Null], [Null, Null], [Null]));

    [Fact]
    public void A_key_that_one_program_lacks_is_named() =>
        Assert.Equal(new Disagreement("telemetry.null", "served", "0", "0", null), Single([Null], [Null], [Null.Replace(" served=0", "", StringComparison.Ordinal)]));

    [Theory]
    [InlineData("Daemon PID: 31", "Daemon PID: none")]
    [InlineData("Last Update: 17 ns", "Last Update: 0 ns")]
    [InlineData("Awareness Level: 3", "Awareness Level: 4")]
    public void What_a_file_says_is_named_unless_it_is_volatile(string from, string to) =>
        Assert.Equal("consciousness", Single([Proc], [Proc], [Proc.Replace(from, to, StringComparison.Ordinal)]).Part);

    [Fact]
    public void Nothing_at_all_is_not_agreement() => Assert.False(Compare([], [], []).Agreed);

    [Fact]
    public void Bytes_between_and_behind_known_fields_are_compared()
    {
        const string Log = "case=log.own call=synos_log_event ret=0 errno=0 out=010000000200000000{148}";

        Assert.Equal("out+8", Single([Log], [Log], [Log.Replace("00{148}", "0100{147}", StringComparison.Ordinal)]).Part);
        Assert.Equal("out+148", Single([Log], [Log], [Log.Replace("00{148}", "00{147}01", StringComparison.Ordinal)]).Part);
    }

    private static Disagreement Single(string[] expected, string[] c, string[] csharp) =>
        Assert.Single(Compare(expected, c, csharp).Disagreements);

    private static RunVerdict Compare(string[] expected, string[] c, string[] csharp) =>
        TranscriptComparer.Compare(Read(expected), Read(c), Read(csharp), LayoutReader.Read(Lock));

    private static ProgramTranscript Read(string[] lines)
    {
        ProgramTranscript transcript = TranscriptReader.FromExpectation("test", string.Join('\n', lines));
        Assert.Empty(transcript.Problems);
        return transcript;
    }
}
