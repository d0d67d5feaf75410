// SPDX-License-Identifier: MIT
using System.Text.Json.Serialization;

namespace SynOS.Daemon.State;

/// <summary>What outlives the daemon.</summary>
/// <param name="Version">Of this record's form.</param>
/// <param name="SavedAt">When it was written; only how long ago that is counts.</param>
/// <param name="BootId">In which boot of the system the last event was.</param>
/// <param name="LastEvent">Number of the last event that is in the charges; 0 before the first.</param>
/// <param name="ThreatCharge">The threat's charge.</param>
/// <param name="AwarenessCharge">The awareness's charge.</param>
internal sealed record KeptState(int Version, DateTimeOffset SavedAt, string BootId, ulong LastEvent, double ThreatCharge, double AwarenessCharge)
{
    public const int CurrentVersion = 1;

    /// <summary>Whether this is a state that some daemon may have had.</summary>
    [JsonIgnore]
    public bool IsSound => Version == CurrentVersion && BootId is not null && ThreatCharge is >= 0 and < 100 && AwarenessCharge is >= 0 and < 100;
}

/// <summary>Writes and reads it without reflection.</summary>
[JsonSerializable(typeof(KeptState))]
internal sealed partial class KeptStateJson : JsonSerializerContext;
