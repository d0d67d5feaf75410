// SPDX-License-Identifier: MIT
namespace SynOS.Daemon;

/// <summary>How the daemon works. All of it is checked when the host starts.</summary>
public sealed class SynosDaemonOptions
{
    /// <summary>How many questions are worked on at once, 1 to 4096.</summary>
    public int MaxConcurrency { get; set; } = 16;

    /// <summary>How many of them may be one user's, 1 to <see cref="MaxConcurrency"/>: what is left is there for the others.</summary>
    public int MaxConcurrencyPerUser { get; set; } = 8;

    /// <summary>
    /// How long before the kernel gives up on a question something is answered in any case, 1 ms to 10 s. Of a question that is given less
    /// than four times as long, a quarter.
    /// </summary>
    public TimeSpan ReplyMargin { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long work on questions goes on after the host was told to stop, 0 to 10 s. What is not done then is answered so.</summary>
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromMilliseconds(600);

    /// <summary>How many of the newest events recommenders see, 0 to 65536.</summary>
    public int RecentEvents { get; set; } = 1024;

    /// <summary>On whose questions recommenders see them.</summary>
    public EventAudience EventAudience { get; set; } = EventAudience.Root;

    /// <summary>Where the proc file system is mounted.</summary>
    public string ProcRoot { get; set; } = "/proc";

    /// <summary>The rules that answer questions.</summary>
    public RulesOptions Rules { get; set; } = new();

    /// <summary>How levels follow from events.</summary>
    public StateOptions State { get; set; } = new();
}
