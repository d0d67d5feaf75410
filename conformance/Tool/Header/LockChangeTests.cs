// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>Each change of the header against the committed lock: what it is called, where, and what it breaks.</summary>
public sealed class LockChangeTests
{
    [Fact]
    public void A_moved_field_is_named_as_breaking_where_it_stands()
    {
        using var scratch = new Scratch();
        var header = scratch.WriteHeader(("\t__u32 severity;\n\t__u32 reserved;\n", "\t__u32 reserved;\n\t__u32 severity;\n"));
        var run = AbiRun.Of("check", header, Repository.Lock);
        Assert.Equal(1, run.ExitCode);
        var line = File.ReadAllLines(header).ToList().IndexOf("\t__u32 severity;") + 1;
        Assert.StartsWith($"{header}({line},8): error SYNOS2001: struct synos_ai_event.severity moved from offset 144 to 148 (breaking): ", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_constant_is_named_as_breaking_where_it_stands()
    {
        using var scratch = new Scratch();
        var header = scratch.WriteHeader(("SYNOS_SEVERITY_MAX 10\n", "SYNOS_SEVERITY_MAX 11\n"));
        var line = File.ReadAllLines(header).ToList().IndexOf("#define SYNOS_SEVERITY_MAX 11") + 1;
        Assert.StartsWith($"{header}({line},9): error SYNOS2003: const SYNOS_SEVERITY_MAX changed from 10 to 11 (breaking): ", Assert.Single(AbiRun.Of("check", header, Repository.Lock).Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SYNOS2005", "const SYNOS_EVENT_USER is new, value 5 (additive)", "#define SYNOS_EVENT_FILESYSTEM 4\n", "#define SYNOS_EVENT_FILESYSTEM 4\n#define SYNOS_EVENT_USER 5\n")]
    [InlineData("SYNOS2005", "struct synos_ai_event.source uses reserved space at offset 148 (additive)", "__u32 reserved;", "__u32 source;")]
    [InlineData("SYNOS2005", "struct synos_ai_event.source uses reserved space at offset 148 (additive)", "__u32 reserved;", "__u16 source;\n\t__u16 reserved;")]
    [InlineData("SYNOS2005", "struct synos_new is new (additive)", "struct synos_telemetry {", "struct synos_new {\n\t__u32 one;\n};\nstruct synos_telemetry {")]
    [InlineData("SYNOS2006", "reserved space of struct synos_ai_event is divided or named differently (neutral)", "__u32 reserved;", "__u16 reserved1;\n\t__u16 reserved2;")]
    [InlineData("SYNOS2006", "struct synos_telemetry.security_events is now spelled unsigned int, before __u32 (neutral)", "__u32 security_events;", "unsigned int security_events;")]
    [InlineData("SYNOS2006", "const SYNOS_ABI_VERSION was raised from 1 to 2 (neutral)", "SYNOS_ABI_VERSION 1\n", "SYNOS_ABI_VERSION 2\n")]
    [InlineData("SYNOS2006", "call synos_log_event changed from (in struct synos_ai_event *event) int to (in struct synos_ai_event *e) int (neutral)", "synos_log_event(const struct synos_ai_event *event)", "synos_log_event(const struct synos_ai_event *e)")]
    [InlineData("SYNOS2003", "const SYNOS_ABI_VERSION changed from 1 to 0 (breaking)", "SYNOS_ABI_VERSION 1\n", "SYNOS_ABI_VERSION 0\n")]
    [InlineData("SYNOS2006", "const SYNOS_QUERY_LEN changed its type from int to unsigned int (neutral)", "SYNOS_QUERY_LEN 256\n", "SYNOS_QUERY_LEN 256U\n")]
    [InlineData("SYNOS2002", "const SYNOS_CONFIDENCE_MAX was removed (breaking)", "#define SYNOS_CONFIDENCE_MAX 100\n", "")]
    [InlineData("SYNOS2002", "struct synos_telemetry.security_events was renamed to alarms (breaking)", "__u32 security_events;", "__u32 alarms;")]
    [InlineData("SYNOS2002", "struct synos_telemetry.security_events was removed (breaking)", "__u32 security_events;", "__u32 reserved;")]
    [InlineData("SYNOS2001", "struct synos_telemetry.security_events changed its type from __u32 to __s32 (breaking)", "__u32 security_events;", "__s32 security_events;")]
    [InlineData("SYNOS2004", "call synos_get_telemetry changed its number from 444 to 445 (breaking)", "__NR_synos_get_telemetry 444", "__NR_synos_get_telemetry 445")]
    [InlineData("SYNOS2004", "call synos_get_telemetry changed from (out struct synos_telemetry *telemetry) int to (inout struct synos_telemetry *telemetry) int (breaking)", " __synos_out(telemetry);", " __synos_inout(telemetry);")]
    public void A_change_is_named_once_with_what_it_is(string id, string what, string old, string @new)
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("check", scratch.WriteHeader((old, @new)), Repository.Lock);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error {id}: {what}: ", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_is_no_change_of_the_lock()
    {
        using var scratch = new Scratch();
        Assert.Empty(AbiRun.Of("check", scratch.WriteHeader((" * @severity: 0 to", " * @severity: From 0 to")), Repository.Lock).Messages);
    }

    [Fact]
    public void A_record_that_grows_is_breaking_even_when_all_fields_stay()
    {
        using var scratch = new Scratch();
        var header = scratch.WriteHeader(("\t__aligned_u64 memory_bytes;\n", "\t__aligned_u64 memory_bytes;\n\t__aligned_u64 extra;\n"));
        var messages = AbiRun.Of("check", header, Repository.Lock).Messages;
        Assert.Equal(2, messages.Count);
        Assert.Contains("struct synos_telemetry changed from 24 to 32 bytes (breaking)", messages[0], StringComparison.Ordinal);
        Assert.Contains("struct synos_telemetry.extra was added at offset 24, which was not reserved (breaking)", messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_grows_breaks_the_record_that_holds_it()
    {
        using var scratch = new Scratch();
        var header = scratch.WriteHeader(("\t__u32 severity;\n\t__u32 reserved;\n", "\t__u32 severity;\n\t__u32 reserved;\n\t__aligned_u64 extra;\n"));
        var messages = AbiRun.Of("check", header, Repository.Lock).Messages;
        Assert.Contains(messages, message => message.Contains("struct synos_event_record changed from 160 to 168 bytes (breaking)", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.Contains("struct synos_event_record.event", StringComparison.Ordinal));
    }

    [Fact]
    public void With_warn_a_change_is_a_warning_and_the_exit_code_stays()
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("check", scratch.WriteHeader(("SYNOS_SEVERITY_MAX 10\n", "SYNOS_SEVERITY_MAX 11\n")), Repository.Lock, "--warn");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(": warning SYNOS2003: ", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_of_two_headers_counts_changes_and_names_comments_too()
    {
        using var scratch = new Scratch();
        var header = scratch.WriteHeader((" * @severity: 0 to", " * @severity: From 0 to"), ("__u32 reserved;", "__u32 source;"));
        var run = AbiRun.Of("diff", Repository.Header, header);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the comment on struct synos_ai_event.severity changed", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 additive\n1 neutral\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_of_headers_that_differ_in_comments_only_finds_the_same_ABI()
    {
        using var scratch = new Scratch();
        Assert.Equal(0, AbiRun.Of("diff", Repository.Header, scratch.WriteHeader((" * @severity: 0 to", " * @severity: From 0 to"))).ExitCode);
    }

    [Fact]
    public void A_fact_of_one_target_is_compared_for_that_target()
    {
        using var scratch = new Scratch();
        var old = scratch.Write("old.abi", "const A int 1\nconst B int 2 @x86_64\nconst B int 3 @i686\n");
        var now = scratch.Write("new.abi", "const A int 1\nconst B int 2 @x86_64\nconst B int 4 @i686\n");
        var run = AbiRun.Of("diff", old, now);
        Assert.Contains("const B changed from 3 to 4 on i686", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 breaking\n", run.Output, StringComparison.Ordinal);
    }
}
