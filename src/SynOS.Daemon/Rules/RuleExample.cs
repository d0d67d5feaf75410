// SPDX-License-Identifier: MIT
using SynOS.Interop.Ring;

namespace SynOS.Daemon.Rules;

/// <summary>A question and a situation, written beside a rule.</summary>
internal sealed record RuleExample
{
    public required RulePlace Place { get; init; }

    public required string Question { get; init; }

    /// <summary>What has happened, oldest first, with times before <see cref="Now"/>.</summary>
    public IReadOnlyList<EventRecord> Events { get; init; } = [];

    public int Threat { get; init; }

    public int Awareness { get; init; }

    /// <summary>Whether the rule is to answer; else another one, or none.</summary>
    public bool Answers { get; init; } = true;

    /// <summary>When the question is asked, in nanoseconds since boot: late enough for all durations.</summary>
    public static ulong Now { get; } = (ulong)TimeSpan.FromDays(365).Ticks * 100;
}
