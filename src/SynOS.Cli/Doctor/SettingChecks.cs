// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Model;

namespace SynOS.CommandLine.Doctor;

/// <summary>Settings that explain why something is not seen, or is seen by too many.</summary>
internal static class SettingChecks
{
    public static IReadOnlyList<FindingModel> Run(IReadOnlyList<SettingModel> settings)
    {
        var findings = new List<FindingModel>();
        if (settings.Where(setting => setting.Value is null).Select(setting => setting.Name).ToList() is { Count: > 0 } missing)
            findings.Add(new("settings", FindingResult.Failed, $"not there: {string.Join(", ", missing)}", "Mount /proc with /proc/sys, or use a kernel of this release."));
        if (Changed("event_mask") || Changed("min_severity"))
            findings.Add(new("filter", FindingResult.Warning, $"event_mask is {Of("event_mask").Value}, min_severity is {Of("min_severity").Value}: some events are not kept",
                "If all are wanted, run: synos tune event_mask=all min_severity=0"));
        if (Of("events_restrict").Value == "0")
            findings.Add(new("privacy", FindingResult.Warning, "events_restrict is 0: everybody may read what every program logs", "Unless that is wanted, run: synos tune events_restrict=1"));
        return findings.Count > 0 ? findings : [new("settings", FindingResult.Ok, "all events are kept, and only those with CAP_SYSLOG read them")];

        SettingModel Of(string name) => settings.Single(setting => setting.Name == name);
        bool Changed(string name) => Of(name) is { Value: not null } setting && setting.Value != setting.Default;
    }
}
