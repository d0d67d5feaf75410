// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Model;

namespace SynOS.CommandLine.Doctor;

/// <summary>What this caller may do.</summary>
internal static class RightsCheck
{
    private const string Check = "rights";

    public static FindingModel Run(Rights rights) => rights switch
    {
        { InInitialUsers: false } => new FindingModel(Check, FindingResult.Warning, "in a user namespace of its own, where no capability counts for SynOS",
            "Run outside of the container to read events, to set settings, or to be the daemon."),
        { SysAdmin: true, Syslog: true } => new FindingModel(Check, FindingResult.Ok, "CAP_SYS_ADMIN and CAP_SYSLOG: everything may be done"),
        { Syslog: true } => new FindingModel(Check, FindingResult.Warning, "CAP_SYSLOG without CAP_SYS_ADMIN: events can be read", "Run as root to set settings, or to be the daemon."),
        { SysAdmin: true } => new FindingModel(Check, FindingResult.Warning, "CAP_SYS_ADMIN without CAP_SYSLOG: settings can be set", "Run as root to read events."),
        _ => new FindingModel(Check, FindingResult.Warning, "neither CAP_SYS_ADMIN nor CAP_SYSLOG: asking, logging and counters work",
            "Run as root to read events, to set settings, or to be the daemon."),
    };
}
