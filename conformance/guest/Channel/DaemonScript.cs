// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Conformance.Guest.Native;

namespace SynOS.Conformance.Guest.Channel;

/// <summary>What the helper daemon is told before a call, with the calling thread's id for <c>$tid</c>, and after it.</summary>
internal sealed class DaemonScript
{
    public string Before { get; set; } = "";

    public string After { get; set; } = "";

    /// <summary>Signals restart system calls.</summary>
    public bool Restart { get; set; }

    /// <summary>Signals do nothing.</summary>
    public bool Ignore { get; set; }

    public bool IsEmpty => Before.Length == 0 && After.Length == 0;

    public void Begin(HelperDaemon daemon)
    {
        if (Before.Length == 0)
        {
            return;
        }
        if (Ignore)
        {
            SignalHandler.Ignore();
        }
        else
        {
            SignalHandler.Install(Restart);
        }
        daemon.Tell(Before.Replace("$tid", Libc.gettid().ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    public Heard End(HelperDaemon daemon)
    {
        string said = "";
        int asker = 0;
        for (int left = Before.Count(letter => letter == '\n'); left > 0; left--)
        {
            said = daemon.Hear();
            asker = Heard.AskerOf(said) ?? asker;
        }
        if (After.Length > 0)
        {
            daemon.Tell(After);
            said = daemon.HearAll(After);
        }
        return new Heard(asker, said);
    }
}
