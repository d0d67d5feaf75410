// SPDX-License-Identifier: MIT

using System.Text;
using SynOS.Conformance.Guest.Transcript;

namespace SynOS.Conformance.Guest.Channel;

/// <summary>What the helper daemon has to say last and, if the query succeeds, to have answered.</summary>
internal sealed record DaemonAnswer(string Said)
{
    public byte[] Response { get; init; } = [];

    public uint Confidence { get; init; }

    public bool EndsDaemon { get; init; }

    /// <summary>It is told who asks when there is a query to receive.</summary>
    public void AddExpected(KeyList keys, int want, bool receives)
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
        keys.Add("asker", receives ? "self" : "none").AddText("said", Said);
    }
}
