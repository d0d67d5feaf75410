// SPDX-License-Identifier: MIT
namespace SynOS.Daemon;

/// <summary>
/// How levels follow from events. Each level has a charge x, 0 or more, and is 100·(1 − e^−x), rounded: it grows quickly at first and never
/// passes 100. What happens adds to the charge, and the charge halves in each half-life. An event of severity s adds s²/100 times the
/// weight of its type to the charge of the threat; to that of the awareness, each event and each question adds its own weight.
/// </summary>
public sealed class StateOptions
{
    /// <summary>In which time the threat's charge halves, 1 s to 30 days.</summary>
    public TimeSpan ThreatHalfLife { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>In which time the awareness's charge halves, 1 s to 30 days.</summary>
    public TimeSpan AwarenessHalfLife { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>What an event of security and of severity 10 adds to the threat, 0 to 10.</summary>
    public double SecurityWeight { get; set; } = 0.6;

    /// <summary>Likewise of the network.</summary>
    public double NetworkWeight { get; set; } = 0.3;

    /// <summary>Likewise of the file system.</summary>
    public double FileSystemWeight { get; set; } = 0.2;

    /// <summary>Likewise of system calls.</summary>
    public double SystemCallWeight { get; set; } = 0.1;

    /// <summary>What an event adds to the awareness, 0 to 10.</summary>
    public double EventAwareness { get; set; } = 0.05;

    /// <summary>What a question adds to the awareness, 0 to 10.</summary>
    public double QuestionAwareness { get; set; } = 0.1;

    /// <summary>The least time between two states that are published, 100 ms to 1 minute.</summary>
    public TimeSpan PublishInterval { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The file that has the state over a restart; null for none. Its folder must be there.</summary>
    public string? Journal { get; set; }

    /// <summary>The least time between two writes of the journal, 100 ms to 1 hour.</summary>
    public TimeSpan JournalInterval { get; set; } = TimeSpan.FromSeconds(10);
}
