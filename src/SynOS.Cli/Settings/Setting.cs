// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.CommandLine.Model;
using SynOS.Interop.Uapi;

namespace SynOS.CommandLine.Settings;

/// <summary>A setting below <c>kernel.synos.</c>, and what may be done with it.</summary>
internal sealed record Setting(string Name, SettingRule Rule, string Default, string Meaning)
{
    public const string Prefix = "kernel.synos.";

    private const uint MostQueries = 4096;
    private const uint LongestTimeoutMs = 600_000;

    public static IReadOnlyList<Setting> All { get; } =
    [
        new("event_mask", new TypesRule(), TypesRule.All.ToString(CultureInfo.InvariantCulture), "types of events that are kept"),
        new("events_restrict", new NumberRule(0, 1), "1", "1: reading events takes CAP_SYSLOG; 0: everybody may"),
        new("min_severity", new NumberRule(0, synos_ai.SYNOS_SEVERITY_MAX), "0", "events below it are not kept"),
        new("plan_numbers", new WordRule("off", "opted", "all"), "opted", "for whom 440 to 444 are the SynOS calls"),
        new("queries_max", new NumberRule(1, MostQueries), "64", "queries in flight, of all"),
        new("query_timeout_ms", new NumberRule(1, LongestTimeoutMs), "5000", "how long a query waits for its answer"),
        new("rate_limit", new NumberRule(0, uint.MaxValue), "1000", "events a second, of all who are not privileged; 0: no limit"),
        new("user_queries_max", new NumberRule(1, MostQueries), "16", "queries in flight, of a user who is not privileged"),
        new("user_rate_limit", new NumberRule(0, uint.MaxValue), "100", "events a second, of a user who is not privileged; 0: no limit"),
    ];

    /// <summary>With or without <see cref="Prefix"/>; null if there is none.</summary>
    public static Setting? Find(string name)
    {
        string plain = name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
        return All.FirstOrDefault(setting => setting.Name == plain);
    }

    public SettingModel With(string? value) => new(Name, value, Default, Rule.Range, Meaning);
}
