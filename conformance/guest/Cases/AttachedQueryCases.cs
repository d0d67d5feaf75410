// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Memory;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;
using SynOS.Interop.Uapi;
using static System.Text.Encoding;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>
/// The helper daemon is attached. It is told beforehand what to do with the query that comes; what it says last is part of the case.
/// </summary>
internal static class AttachedQueryCases
{
    private const string TooLate = "ENOENT no query of this id is waited for";
    private const string AnswerNothing = "receive 1\nanswer 77 nothing at all\n";
    private const string Echo = "receive 1\necho 1\n";

    private static readonly byte[] Good = QueryCases.Of("what is there to do?"u8);
    private static readonly byte[] Odd = [0xff, 0xc3, (byte)'(', (byte)'\n', 0x1b, (byte)'[', (byte)'2', (byte)'J', 0x7f, (byte)'"', (byte)'\\'];
    private static readonly byte[] Longest = Texts.OfLength(synos_ai.SYNOS_RESPONSE_LEN - 1);

    public static IReadOnlyList<Case> All { get; } =
    [
        Answered("answered", Good, AnswerNothing, "nothing at all"u8, 77),
        Answered("answered_lowest_values", QueryCases.Of("?"u8), "receive 1\nanswer 0 \n", ""u8, 0),
        Answered(
            "answered_highest_values",
            QueryCases.Of("everything?"u8),
            $"receive 1\nanswer 100 {Latin1.GetString(Longest)}\n",
            Longest,
            synos_ai.SYNOS_CONFIDENCE_MAX),
        Answered("answered_over_old_text", OldText(), "receive 1\nanswer 5 short\n", "short"u8, 5),
        // What the daemon has behind its text is its own.
        Answered("bytes_behind_the_response", OldText(), "receive 1\nfill 5 shown\n", "shown"u8, 5),
        // The daemon sees the whole query, and no byte more.
        Answered("longest_to_daemon", QueryCases.Of(Texts.OfLength(255)), Echo, Texts.OfLength(255), 1),
        Answered("bytes_after_the_text_to_daemon", QueryCases.Of("shown\0not shown"u8), Echo, "shown"u8, 1),
        Answered("broken_utf8_to_daemon", QueryCases.Of(Odd), Echo, Odd, 1),
        Answered("answered_unaligned", Good, AnswerNothing, "nothing at all"u8, 77) with { Place = Place.Unaligned },
        Answered("answered_without_privilege", Good, AnswerNothing, "nothing at all"u8, 77) with { Unprivileged = true },
        Answered("answered_in_thread", Good, AnswerNothing, "nothing at all"u8, 77) with { InThread = true },
        Answered("answered_by_thread", Good, "receive 1\nthread 77 from a thread\n", "from a thread"u8, 77),
        Answered("answered_twice", Good, "receive 1\nanswer 77 the first\nanswer 78 the second\n", "the first"u8, 77, TooLate),
        Answered("answered_after_a_refused_reply", Good, "receive 1\nanswer 101 too sure\nanswer 77 less sure\n", "less sure"u8, 77),

        // Not even asked: what the daemon says could not be handed over.
        Query("attached_read_only", Errno.EFAULT, new DaemonScript("none", After: "pending\n")) with { Place = Place.ReadOnly },
        Query("attached_empty", Errno.EINVAL, new DaemonScript("none", After: "pending\n")) with { Argument = QueryCases.Of(default) },
        Query("attached_unterminated", Errno.EINVAL, new DaemonScript("none", After: "pending\n")) with
        {
            Argument = QueryCases.Of(Texts.Unbroken(synos_ai.SYNOS_QUERY_LEN)),
        },

        Query("timed_out", Errno.ETIMEDOUT, new DaemonScript(TooLate, "receive 1\n", "answer 1 too late\n")) with
        {
            Setting = ("query_timeout_ms", "50"),
        },
        Query("interrupted", Errno.EINTR, new DaemonScript(TooLate, "receive 1\nsignal %d\n", "answer 1 too late\n")),
        // A query that was asked is not asked once more.
        Query("interrupted_restart", Errno.EINTR, new DaemonScript("none", "receive 1\nsignal %d\n", "pending\n") { Restart = true }),
        Query("ignored_signal", 0, new DaemonScript("0", "receive 1\nsignal %d\nanswer 77 undisturbed\n")
        {
            Response = "undisturbed"u8.ToArray(), Confidence = 77, Ignore = true,
        }),
        Answered("answered_after_failures", Good, "receive 1\nanswer 77 still here\n", "still here"u8, 77),
    ];

    // The daemon goes away while a query is in flight, and afterwards is away.
    public static IReadOnlyList<Case> DaemonDetached { get; } =
    [
        Query("daemon_detached", Errno.ECONNRESET, new DaemonScript("0", "receive 1\ndetach\n")),
        Query("after_detach", Errno.ENOTCONN),
    ];

    public static IReadOnlyList<Case> DaemonClosed { get; } =
    [
        Query("daemon_closed", Errno.ECONNRESET, new DaemonScript("0", "receive 1\nclose\n")),
        Query("after_close", Errno.ENOTCONN),
    ];

    public static IReadOnlyList<Case> DaemonQuit { get; } =
    [
        Query("daemon_exited", Errno.ECONNRESET, new DaemonScript("gone", "receive 1\nquit\n") { EndsDaemon = true }),
        Query("after_exit", Errno.ENOTCONN),
    ];

    public static IReadOnlyList<Case> DaemonDied { get; } =
    [
        Query("daemon_killed", Errno.ECONNRESET, new DaemonScript("gone", "receive 1\ndie\n") { EndsDaemon = true }),
        Query("after_kill", Errno.ENOTCONN),
    ];

    private static CallCase Query(string what, int want, DaemonScript? script = null) =>
        new($"query.{what}", Call.Query, want) { Argument = Good, Script = script };

    private static CallCase Answered(
        string what, byte[] argument, string script, ReadOnlySpan<byte> response, uint confidence, string said = "0") =>
        Query(what, 0, new DaemonScript(said, script) { Response = response.ToArray(), Confidence = confidence }) with { Argument = argument };

    private static byte[] OldText()
    {
        byte[] argument = [.. Good];
        argument.AsSpan(synos_ai.SYNOS_QUERY_LEN, synos_ai.SYNOS_RESPONSE_LEN).Fill((byte)'x');
        return argument;
    }
}
