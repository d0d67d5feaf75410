// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace SynOS.Conformance.Guest.Transcript;

/// <summary>Memory as a transcript shows it: hex, with longer runs of one byte as <c>bb{count}</c>.</summary>
internal static class HexDump
{
    private const int ShortestRun = 8;

    public static string Of(ReadOnlySpan<byte> memory)
    {
        if (memory.IsEmpty)
        {
            return "-";
        }
        var text = new StringBuilder();
        while (!memory.IsEmpty)
        {
            int run = memory.IndexOfAnyExcept(memory[0]);
            run = run < 0 ? memory.Length : run;
            text.Append(CultureInfo.InvariantCulture, $"{memory[0]:x2}");
            if (run >= ShortestRun)
            {
                text.Append(CultureInfo.InvariantCulture, $"{{{run}}}");
            }
            memory = memory[(run >= ShortestRun ? run : 1)..];
        }
        return text.ToString();
    }
}
