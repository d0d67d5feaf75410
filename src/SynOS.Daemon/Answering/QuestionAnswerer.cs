// SPDX-License-Identifier: MIT
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SynOS.Daemon.Diagnostics;
using SynOS.Daemon.Events;
using SynOS.Daemon.State;
using SynOS.Interop;
using SynOS.Interop.Netlink;
using SynOS.Interop.Uapi;

namespace SynOS.Daemon.Answering;

/// <summary>Answers one question: asks the recommenders in the time that there is, and delivers what they say.</summary>
internal sealed class QuestionAnswerer(
    IEnumerable<IRecommender> recommenders,
    RecentEvents events,
    StateKeeper state,
    SynosInstruments instruments,
    TimeProvider clock,
    IOptions<SynosDaemonOptions> options,
    ILogger<QuestionAnswerer> logger)
{
    private readonly IRecommender[] _recommenders = [.. recommenders];
    private readonly SynosDaemonOptions _options = options.Value;

    /// <summary>Never throws: a question is nobody's but the asker's.</summary>
    /// <param name="question">The question.</param>
    /// <param name="hurry">Canceled when there is no time for anything but saying so.</param>
    public async Task AnswerAsync(PendingQuestion question, CancellationToken hurry)
    {
        Query query = question.Query;
        if (query.Abandoned.IsCancellationRequested)
        {
            instruments.Abandoned();
            return;
        }

        using Activity? activity = SynosInstruments.StartQuery(query);
        state.Asked();
        Answer? answer = await RecommendAsync(question, hurry).ConfigureAwait(false);
        if (answer is null)
        {
            instruments.Abandoned();
            activity?.SetStatus(ActivityStatusCode.Error, "abandoned");
            return;
        }
        Deliver(question, answer, activity);
    }

    /// <returns>Null if nobody waits any more.</returns>
    private async ValueTask<Answer?> RecommendAsync(PendingQuestion question, CancellationToken hurry)
    {
        Query query = question.Query;
        TimeSpan left = ReplyTime.Left(query.Timeout, clock.GetElapsedTime(question.Received), _options.ReplyMargin);
        if (hurry.IsCancellationRequested)
            return Fallback.Stopping;
        if (left == TimeSpan.Zero)
            return Fallback.OutOfTime;

        using var time = new CancellationTokenSource(left, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(time.Token, query.Abandoned, hurry);
        try
        {
            return await AskAllAsync(RequestOf(query, left), query.Id, limit.Token).ConfigureAwait(false);
        }
        catch (Exception) when (limit.IsCancellationRequested)
        {
            if (query.Abandoned.IsCancellationRequested)
                return null;
            return hurry.IsCancellationRequested ? Fallback.Stopping : Fallback.OutOfTime;
        }
    }

    private async ValueTask<Answer> AskAllAsync(RecommendationRequest request, ulong id, CancellationToken limit)
    {
        long began = clock.GetTimestamp();
        Answer otherwise = Fallback.Unknown;
        foreach (IRecommender recommender in _recommenders)
        {
            TimeSpan left = request.TimeLeft - clock.GetElapsedTime(began);
            try
            {
                ValueTask<Answer?> work = recommender.RecommendAsync(request with { TimeLeft = left > TimeSpan.Zero ? left : TimeSpan.Zero }, limit);
                Answer? answer = work.IsCompletedSuccessfully ? work.Result : await WithinAsync(work.AsTask(), limit).ConfigureAwait(false);
                if (answer is not null)
                    return answer;
            }
#pragma warning disable CA1031 // Whatever a recommender throws, the next one may know an answer.
            catch (Exception e) when (!limit.IsCancellationRequested)
#pragma warning restore CA1031
            {
                DaemonLog.RecommenderFailed(logger, id, recommender.Name, e);
                otherwise = Fallback.Failed;
            }
        }
        return otherwise;
    }

    // A recommender that does not heed its token works on by itself; nobody waits for it, and what it throws is not unobserved.
    private static async Task<Answer?> WithinAsync(Task<Answer?> work, CancellationToken limit)
    {
        try
        {
            return await work.WaitAsync(limit).ConfigureAwait(false);
        }
        finally
        {
            if (!work.IsCompleted)
                _ = work.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
    }

    private RecommendationRequest RequestOf(Query query, TimeSpan left) => new()
    {
        Question = query.Text,
        UserId = query.UserId,
        ProcessId = query.ProcessId,
        State = state.Current,
        RecentEvents = _options.EventAudience == EventAudience.Everyone || query.UserId == 0 ? events.Snapshot() : [],
        NowNanoseconds = KernelClock.Nanoseconds(clock),
        TimeLeft = left,
    };

    private void Deliver(PendingQuestion question, Answer answer, Activity? activity)
    {
        Query query = question.Query;
        string text = AnswerText.Fit(answer.Text);
        int confidence = Math.Clamp(answer.Confidence, 0, synos_ai.SYNOS_CONFIDENCE_MAX);
        string? errno = "ENOENT";
        try
        {
            if (question.Session.TryReply(query, text, confidence))
                errno = null;
        }
        catch (Exception e) when (e is SynosException or SynosUnavailableException)
        {
            errno = (e as SynosException)?.ErrnoName ?? "EPROTO";
            DaemonLog.ReplyFailed(logger, query.Id, e.Message);
        }

        instruments.Replied(errno, clock.GetElapsedTime(question.Received));
        activity?.SetTag("synos.answer.reason", answer.Reason);
        if (errno is not null)
            activity?.SetStatus(ActivityStatusCode.Error, errno);
        if (logger.IsEnabled(LogLevel.Debug))
            DaemonLog.Replied(logger, query, text, confidence, answer.Reason, errno);
    }
}
