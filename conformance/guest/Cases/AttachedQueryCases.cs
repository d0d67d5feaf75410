// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>
/// The helper daemon is attached. It is told beforehand what to do with the query that comes; what it says last is part of what is expected.
/// </summary>
internal static class AttachedQueryCases
{
    private const string TooLate = "ENOENT no query of this id is waited for";

    private static readonly byte[] Odd = [0xff, 0xc3, (byte)'(', (byte)'\n', 0x1b, (byte)'[', (byte)'2', (byte)'J', 0x7f, (byte)'"', (byte)'\\'];

    public static IReadOnlyList<Case> All { get; } =
    [
        Answered("answered", "nothing at all"u8, 77),
        Answered("answered_lowest_values", ""u8, 0),
        Answered("answered_highest_values", Texts.OfLength(synos_ai.SYNOS_RESPONSE_LEN - 1), synos_ai.SYNOS_CONFIDENCE_MAX),
        Answered("answered_over_old_text", "short"u8, 5),
        // What the daemon has behind its text is its own.
        Answered("bytes_behind_the_response", "shown"u8, 5),
        // The daemon sees the whole query, and no byte more.
        Answered("longest_to_daemon", Texts.OfLength(255), 1),
        Answered("bytes_after_the_text_to_daemon", "shown"u8, 1),
        Answered("broken_utf8_to_daemon", Odd, 1),
        Answered("answered_unaligned", "nothing at all"u8, 77),
        Answered("answered_without_privilege", "nothing at all"u8, 77),
        Answered("answered_in_thread", "nothing at all"u8, 77),
        Answered("answered_by_thread", "from a thread"u8, 77),
        Answered("answered_twice", "the first"u8, 77, TooLate),
        Answered("answered_after_a_refused_reply", "less sure"u8, 77),

        // Not even asked: what the daemon says could not be handed over.
        Failed("attached_read_only", Errno.EFAULT, "none"),
        Failed("attached_empty", Errno.EINVAL, "none"),
        Failed("attached_unterminated", Errno.EINVAL, "none"),

        Answered("asker_is_named", "named"u8, 77, "uid 0 started as_shown timeout 5000"),
        Failed("timed_out", Errno.ETIMEDOUT, TooLate),
        // The daemon that has it is told; one that has not never sees it.
        Failed("timed_out_told", Errno.ETIMEDOUT, "last"),
        Failed("timed_out_unread", Errno.ETIMEDOUT, "none"),
        Failed("interrupted_told", Errno.EINTR, "last"),
        Failed("interrupted", Errno.EINTR, TooLate),
        // A query that was asked is not asked once more.
        Failed("interrupted_restart", Errno.EINTR, "none"),
        Answered("ignored_signal", "undisturbed"u8, 77),
        Answered("answered_after_failures", "still here"u8, 77),
    ];

    // The daemon goes away while a query is in flight, and afterwards is away.
    public static IReadOnlyList<Case> DaemonDetached { get; } =
    [
        Failed("daemon_detached", Errno.ECONNRESET, "0"),
        Query("after_detach", Errno.ENOTCONN),
    ];

    public static IReadOnlyList<Case> DaemonClosed { get; } =
    [
        Failed("daemon_closed", Errno.ECONNRESET, "0"),
        Query("after_close", Errno.ENOTCONN),
    ];

    public static IReadOnlyList<Case> DaemonQuit { get; } = [Ended("daemon_exited"), Query("after_exit", Errno.ENOTCONN)];

    public static IReadOnlyList<Case> DaemonDied { get; } = [Ended("daemon_killed"), Query("after_kill", Errno.ENOTCONN)];

    private static CallCase Query(string what, int want) => new($"query.{what}", want);

    private static CallCase Failed(string what, int want, string said) => Query(what, want) with { Answer = new DaemonAnswer(said) };

    private static CallCase Ended(string what) =>
        Query(what, Errno.ECONNRESET) with { Answer = new DaemonAnswer("gone") { EndsDaemon = true } };

    private static CallCase Answered(string what, ReadOnlySpan<byte> response, uint confidence, string said = "0") =>
        Query(what, 0) with { Answer = new DaemonAnswer(said) { Response = response.ToArray(), Confidence = confidence } };
}
