// SPDX-License-Identifier: MIT
namespace SynOS.Daemon.Rules;

/// <summary>One rule: where all of its conditions hold, it has the answer.</summary>
internal sealed record Rule
{
    public required string Name { get; init; }

    /// <summary>Any of them has to be in the question; none for every question.</summary>
    public IReadOnlyList<Phrase> Question { get; init; } = [];

    /// <summary>What must have happened; null if it does not matter.</summary>
    public EventCondition? Events { get; init; }

    public LevelRange Threat { get; init; } = LevelRange.Any;

    public LevelRange Awareness { get; init; } = LevelRange.Any;

    public required AnswerTemplate Answer { get; init; }

    public required int Confidence { get; init; }

    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    /// <summary>Whether it answers every question, so that no rule behind it is ever asked.</summary>
    public bool IsUnconditional => Question.Count == 0 && Events is null && Threat == LevelRange.Any && Awareness == LevelRange.Any;

    /// <returns>The answer; null if a condition does not hold.</returns>
    public Answer? Apply(RecommendationRequest request)
    {
        if (!Threat.Has(request.State.ThreatLevel) || !Awareness.Has(request.State.AwarenessLevel))
            return null;
        if (Question.Count > 0 && !Question.Any(phrase => phrase.IsIn(request.Question)))
            return null;
        EventMatch match = Events?.Find(request.RecentEvents, request.NowNanoseconds) ?? default;
        return Events is not null && match.Count < Events.Count ? null : new Answer(Answer.Fill(request, Events, match), Confidence, $"rule {Name}");
    }
}
