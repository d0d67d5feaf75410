// SPDX-License-Identifier: MIT
using Microsoft.Extensions.Logging;
using SynOS.Interop.Netlink;
using SynOS.Interop.Text;

namespace SynOS.Daemon.Diagnostics;

/// <summary>The daemon's messages. What others wrote goes in escaped alone.</summary>
internal static partial class DaemonLog
{
    [LoggerMessage(1, LogLevel.Information, "registered and attached, on kernel {Release}")]
    public static partial void Attached(ILogger logger, string release);

    [LoggerMessage(2, LogLevel.Warning, "not attached: {Problem} Trying again in {Pause}.")]
    public static partial void NotAttached(ILogger logger, string problem, TimeSpan pause);

    [LoggerMessage(3, LogLevel.Warning, "the registration is lost: {Problem} Registering again.")]
    public static partial void RegistrationLost(ILogger logger, string problem);

    [LoggerMessage(4, LogLevel.Information, "detached")]
    public static partial void Detached(ILogger logger);

    [LoggerMessage(5, LogLevel.Warning, "the kernel dropped messages, {Times} times: those who asked then got EAGAIN")]
    public static partial void Overran(ILogger logger, int times);

    /// <summary>The exception's message may have the question in it; where it came from is ours.</summary>
    public static void RecommenderFailed(ILogger logger, ulong id, string recommender, Exception exception) =>
        RecommenderFailed(logger, id, recommender, EscapedText.Of($"{exception.GetType().Name}: {exception.Message}"), exception.StackTrace);

    [LoggerMessage(10, LogLevel.Error, "query {Id}: the recommender {Recommender} failed: {Problem}\n{Where}")]
    private static partial void RecommenderFailed(ILogger logger, ulong id, string recommender, string problem, string? where);

    [LoggerMessage(11, LogLevel.Warning, "query {Id}: the reply was refused: {Problem}")]
    public static partial void ReplyFailed(ILogger logger, ulong id, string problem);

    public static void Replied(ILogger logger, Query query, string text, int confidence, string reason, string? errno) =>
        Replied(logger, query.Id, query.ProcessId, query.UserId, EscapedText.Of(query.Text), errno ?? "answered", confidence, EscapedText.Of(reason), EscapedText.Of(text));

    [LoggerMessage(12, LogLevel.Debug, "query {Id} of process {ProcessId}, user {UserId}: \"{Question}\" {Outcome}, confidence {Confidence} by {Reason}: \"{Text}\"")]
    private static partial void Replied(ILogger logger, ulong id, int processId, uint userId, string question, string outcome, int confidence, string reason, string text);

    [LoggerMessage(20, LogLevel.Warning, "the state was not published: {Problem}")]
    public static partial void NotPublished(ILogger logger, string problem);

    [LoggerMessage(21, LogLevel.Warning, "the journal {Path} cannot be used, the state begins anew: {Problem}")]
    public static partial void JournalUnusable(ILogger logger, string path, string problem);

    [LoggerMessage(22, LogLevel.Warning, "the journal {Path} cannot be written; a restart will not know this state: {Problem}")]
    public static partial void JournalNotWritten(ILogger logger, string path, string problem);

    [LoggerMessage(30, LogLevel.Warning, "events cannot be read, trying again in {Pause}: {Problem}")]
    public static partial void EventsUnreadable(ILogger logger, TimeSpan pause, string problem);

    [LoggerMessage(40, LogLevel.Information, "{Count} rules from {Path}")]
    public static partial void RulesRead(ILogger logger, int count, string path);

    [LoggerMessage(41, LogLevel.Error, "the rules stay as they were: {Problem}")]
    public static partial void RulesRefused(ILogger logger, string problem);

    [LoggerMessage(42, LogLevel.Warning, "changes of {Path} are not noticed, reload the rules by hand: {Problem}")]
    public static partial void RulesUnwatched(ILogger logger, string path, string problem);
}
