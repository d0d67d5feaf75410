// SPDX-License-Identifier: MIT
using Microsoft.Extensions.Options;

namespace SynOS.Daemon;

/// <summary>Says of each option that is out of its range what it may be.</summary>
internal sealed class SynosDaemonOptionsValidator : IValidateOptions<SynosDaemonOptions>
{
    private const double HeaviestWeight = 10;

    private static readonly TimeSpan LongestHalfLife = TimeSpan.FromDays(30);

    public ValidateOptionsResult Validate(string? name, SynosDaemonOptions options)
    {
        var ranges = new OptionRanges();
        ranges.Check(nameof(options.MaxConcurrency), options.MaxConcurrency, 1, 4096);
        ranges.Check(nameof(options.MaxConcurrencyPerUser), options.MaxConcurrencyPerUser, 1, Math.Max(1, options.MaxConcurrency));
        ranges.Check(nameof(options.ReplyMargin), options.ReplyMargin, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(10));
        ranges.Check(nameof(options.StopGrace), options.StopGrace, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        ranges.Check(nameof(options.RecentEvents), options.RecentEvents, 0, 65536);
        ranges.Require(Enum.IsDefined(options.EventAudience),
            $"{nameof(options.EventAudience)} is {options.EventAudience}, and may be {nameof(EventAudience.Root)} or {nameof(EventAudience.Everyone)}");
        ranges.Require(!string.IsNullOrEmpty(options.ProcRoot), $"{nameof(options.ProcRoot)} is empty, and has to be a folder");

        StateOptions state = options.State;
        ranges.Check("State:ThreatHalfLife", state.ThreatHalfLife, TimeSpan.FromSeconds(1), LongestHalfLife);
        ranges.Check("State:AwarenessHalfLife", state.AwarenessHalfLife, TimeSpan.FromSeconds(1), LongestHalfLife);
        ranges.Check("State:SecurityWeight", state.SecurityWeight, 0, HeaviestWeight);
        ranges.Check("State:NetworkWeight", state.NetworkWeight, 0, HeaviestWeight);
        ranges.Check("State:FileSystemWeight", state.FileSystemWeight, 0, HeaviestWeight);
        ranges.Check("State:SystemCallWeight", state.SystemCallWeight, 0, HeaviestWeight);
        ranges.Check("State:EventAwareness", state.EventAwareness, 0, HeaviestWeight);
        ranges.Check("State:QuestionAwareness", state.QuestionAwareness, 0, HeaviestWeight);
        ranges.Check("State:PublishInterval", state.PublishInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1));
        ranges.Check("State:JournalInterval", state.JournalInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
        return ranges.Result;
    }
}
