// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Channel;

/// <summary>What the helper daemon said: who asked, 0 if nobody, and its last line.</summary>
internal sealed record Heard(int Asker, string Said)
{
    private const string From = "from ";

    public static int? AskerOf(string line) =>
        line.StartsWith(From, StringComparison.Ordinal) ? int.Parse(line.AsSpan(From.Length), CultureInfo.InvariantCulture) : null;

    /// <summary>Adds what became of the caller's memory, and what the daemon said.</summary>
    public void AddKeys(KeyList keys, int result, ReadOnlySpan<byte> memory, ReadOnlySpan<byte> given)
    {
        if (result != 0)
        {
            keys.Add("memory", memory.SequenceEqual(given) ? "same" : "changed");
        }
        else
        {
            var seen = MemoryMarshal.Read<synos_recommendation>(memory);
            ReadOnlySpan<byte> response = seen.response;
            int used = response.IndexOf((byte)0);
            used = used < 0 ? response.Length : used;
            bool sameQuery = memory[..synos_ai.SYNOS_QUERY_LEN].SequenceEqual(given[..synos_ai.SYNOS_QUERY_LEN]);
            keys.Add("query", sameQuery ? "same" : "changed")
                .Add("length", used)
                .Add("behind", response[used..].ContainsAnyExcept((byte)0) ? "stale" : "zero")
                .Add("confidence", seen.confidence)
                .AddText("response", Encoding.Latin1.GetString(response[..used]));
        }
        keys.Add("asker", Asker == 0 ? "none" : Session.ProcessWord(Asker)).AddText("said", Said);
    }
}
