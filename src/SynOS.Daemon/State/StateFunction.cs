// SPDX-License-Identifier: MIT
using SynOS.Interop;

namespace SynOS.Daemon.State;

/// <summary>
/// The levels, as <see cref="StateOptions"/> documents them: charges that events raise and time lowers. Nothing but what it is told goes in, so
/// that the same events at the same times give the same levels. Not safe for threads.
/// </summary>
internal sealed class StateFunction(StateOptions options)
{
    // Shows 100, and cannot be told from more.
    private const double Most = 8;

    // Shows 0, and never shows more by itself.
    private const double Least = 1e-4;

    private TimeSpan _at;

    public double ThreatCharge { get; private set; }

    public double AwarenessCharge { get; private set; }

    public int ThreatLevel => LevelOf(ThreatCharge);

    public int AwarenessLevel => LevelOf(AwarenessCharge);

    /// <summary>Goes on from charges that were kept.</summary>
    /// <param name="threat">The threat's charge.</param>
    /// <param name="awareness">The awareness's charge.</param>
    /// <param name="age">How old they are.</param>
    public void Restore(double threat, double awareness, TimeSpan age)
    {
        ThreatCharge = Within(Decayed(threat, age, options.ThreatHalfLife));
        AwarenessCharge = Within(Decayed(awareness, age, options.AwarenessHalfLife));
    }

    /// <summary>Lets the time pass; it never goes back.</summary>
    /// <param name="now">Any clock that does not jump.</param>
    public void PassTo(TimeSpan now)
    {
        TimeSpan passed = now - _at;
        if (passed <= TimeSpan.Zero)
            return;
        _at = now;
        Restore(ThreatCharge, AwarenessCharge, passed);
    }

    /// <summary>An event happened.</summary>
    /// <param name="type">What it is about.</param>
    /// <param name="severity">0 to 10.</param>
    /// <param name="age">How long ago.</param>
    public void Observe(EventType type, int severity, TimeSpan age)
    {
        double weight = type switch
        {
            EventType.Security => options.SecurityWeight,
            EventType.Network => options.NetworkWeight,
            EventType.FileSystem => options.FileSystemWeight,
            _ => options.SystemCallWeight,
        };
        ThreatCharge = Within(ThreatCharge + Decayed(weight * severity * severity / 100, age, options.ThreatHalfLife));
        AwarenessCharge = Within(AwarenessCharge + Decayed(options.EventAwareness, age, options.AwarenessHalfLife));
    }

    /// <summary>A question was asked.</summary>
    public void Asked() => AwarenessCharge = Within(AwarenessCharge + options.QuestionAwareness);

    /// <summary>In which time a level will be another one if nothing happens; null if never.</summary>
    public TimeSpan? UntilChange()
    {
        TimeSpan? threat = UntilLower(ThreatCharge, options.ThreatHalfLife);
        TimeSpan? awareness = UntilLower(AwarenessCharge, options.AwarenessHalfLife);
        return threat is null || awareness < threat ? awareness ?? threat : threat;
    }

    private static TimeSpan? UntilLower(double charge, TimeSpan halfLife)
    {
        int level = LevelOf(charge);
        if (level == 0)
            return null;
        // Where the level that is shown is rounded to the next lower one.
        double edge = -Math.Log(1 - (level - 0.5) / 100);
        // A little beyond it, so that the level is another one then, however the numbers are rounded.
        return halfLife * Math.Max(0, Math.Log2(charge / edge)) + TimeSpan.FromMilliseconds(1);
    }

    private static int LevelOf(double charge) => (int)Math.Round(100 * (1 - Math.Exp(-charge)), MidpointRounding.AwayFromZero);

    private static double Decayed(double charge, TimeSpan age, TimeSpan halfLife) => age <= TimeSpan.Zero ? charge : charge * Math.Pow(2, -(age / halfLife));

    private static double Within(double charge) => charge >= Least ? Math.Min(charge, Most) : 0;
}
