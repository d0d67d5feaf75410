// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Conformance.Guest.Native;

namespace SynOS.Conformance.Guest.Observing;

/// <summary>A line of /proc/synos/events; <see cref="Text"/> is what the caller determined of it.</summary>
internal sealed record ShownEvent(ulong Sequence, ulong Time, int Pid, string Text)
{
    public static ShownEvent None { get; } = new(0, 0, 0, "");

    /// <summary>The newest event as it is shown now.</summary>
    public static ShownEvent ReadNewest()
    {
        string line = ProcFile.Read("events").TrimEnd('\n');
        return line.Length == 0 ? None : Parse(line[(line.LastIndexOf('\n') + 1)..]);
    }

    public static ShownEvent Parse(string line)
    {
        string[] words = line.Split(' ', 6);
        return words.Length == 6
            && ulong.TryParse(Rest(words[0], "seq="), CultureInfo.InvariantCulture, out ulong sequence)
            && ulong.TryParse(Rest(words[1], "time="), CultureInfo.InvariantCulture, out ulong time)
            && int.TryParse(Rest(words[4], "pid="), CultureInfo.InvariantCulture, out int pid)
            ? new ShownEvent(sequence, time, pid, $"{words[2]} {words[3]} {words[5]}")
            : new ShownEvent(ulong.MaxValue, 0, 0, $"not an event: {line}");
    }

    private static string Rest(string word, string start) =>
        word.StartsWith(start, StringComparison.Ordinal) ? word[start.Length..] : "";
}
