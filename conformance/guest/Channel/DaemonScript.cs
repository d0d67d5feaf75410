// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Transcript;

namespace SynOS.Conformance.Guest.Channel;

/// <summary>
/// What the helper daemon is told before a query, with the asking thread's id for a <c>%d</c>, and after it; and what it has to say last.
/// </summary>
internal sealed record DaemonScript(string Said, string Before = "", string After = "")
{
    /// <summary>What it has to have answered, if the query succeeds.</summary>
    public byte[] Response { get; init; } = [];

    public uint Confidence { get; init; }

    /// <summary>Signals restart system calls.</summary>
    public bool Restart { get; init; }

    /// <summary>Signals do nothing.</summary>
    public bool Ignore { get; init; }

    public bool EndsDaemon { get; init; }

    public void Begin(HelperDaemon daemon)
    {
        if (Before.Length > 0)
        {
            if (Ignore)
            {
                SignalHandler.Ignore();
            }
            else
            {
                SignalHandler.Install(Restart);
            }
            daemon.Tell(Before.Replace("%d", Libc.gettid().ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }
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
        if (EndsDaemon)
        {
            daemon.AwaitEnd();
        }
        return new Heard(asker, said);
    }

    public void AddExpected(KeyList keys, int want)
    {
        if (want != 0)
        {
            keys.Add("memory", "same");
        }
        else
        {
            keys.Add("query", "same")
                .Add("length", Response.Length)
                .Add("behind", "zero")
                .Add("confidence", Confidence)
                .AddText("response", Encoding.Latin1.GetString(Response));
        }
        keys.Add("asker", Before.Length > 0 ? "self" : "none").AddText("said", Said);
    }
}
