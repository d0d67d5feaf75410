// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SynOS.Conformance.Harness.Qemu;

namespace SynOS.Conformance.Harness.Cost;

/// <summary>How many records a second the program <c>scale</c> wrote from several processors at once, by what wrote them.</summary>
public sealed partial class RingScale
{
    /// <summary>The name of the kernel with BPF among the guest's parts.</summary>
    public const string Kernel = "trace";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly Dictionary<(string Work, int Processors), double> _rates;

    private readonly int _most;

    private RingScale(Dictionary<(string Work, int Processors), double> rates, int most) => (_rates, _most) = (rates, most);

    /// <summary>A call that writes nothing, which shows what the machine allows; an event of ours, of an ordinary user and of the privileged; and a record of BPF's ring buffer.</summary>
    public static IReadOnlyList<string> Works { get; } = ["getppid", "synos_log_event", "synos_log_event_privileged", "bpf_ringbuf_output"];

    public static IReadOnlyList<int> Processors { get; } = [1, 2, 4];

    /// <summary>Records a second, of all processors together.</summary>
    public double this[string work, int processors] => _rates.TryGetValue((work, processors), out double rate)
        ? rate
        : throw new InvalidOperationException($"the guest measured no '{work}' on {processors} processors");

    /// <summary>Boots a guest, in which no record may get lost: with as many processors as this machine has, at most four.</summary>
    public static Task<RingScale> MeasureAsync() =>
        MeasureAsync(new GuestOptions { Programs = ["scale"], Processors = Processors.Last(count => count <= Math.Max(Environment.ProcessorCount, 1)), Limit = Limit });

    /// <summary>
    /// The same with four processors in turn, whatever this machine has. Its figures say little of how they scale. But more processors at once than
    /// there are wait for locks that are granted in turn, each for one that is not running, and that takes forever.
    /// </summary>
    public static Task<RingScale> MeasureInTurnAsync() =>
        MeasureAsync(new GuestOptions { Programs = ["scale"], Processors = Processors[^1], ProcessorsInTurn = true, Limit = Limit });

    private static async Task<RingScale> MeasureAsync(GuestOptions options)
    {
        GuestRun run = await Repository.RunGuestAsync(options, Kernel);
        return Read(run.Notes(), options.Processors);
    }

    /// <summary>Takes the notes from among the lines, of a guest with so many processors.</summary>
    public static RingScale Read(IEnumerable<string> lines, int most = 4) => new(
        lines.Select(line => NotePattern().Match(line)).Where(match => match.Success)
            .ToDictionary(match => (match.Groups["work"].Value, (int)Number(match, "processors")), match => Number(match, "rate")), most);

    /// <summary>How many times as many records a number of processors writes as one does.</summary>
    public double Ratio(string work, int processors) => this[work, processors] / this[work, 1];

    /// <summary>A table: records a second of one processor, and how many times that of more.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{"records a second, and times that",-34}{Processors[0],10}");
        foreach (int processors in Processors.Skip(1).Where(count => count <= _most))
            text.Append(CultureInfo.InvariantCulture, $"{processors,8}");
        foreach (string work in Works)
        {
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"{work,-34}{this[work, 1],10:0}");
            foreach (int processors in Processors.Skip(1).Where(count => count <= _most))
                text.Append(CultureInfo.InvariantCulture, $"{$"{Ratio(work, processors):0.00}x",8}");
        }
        return text.AppendLine().ToString();
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^scale (?<work>\w+) processors=(?<processors>[0-9]+) per_second=(?<rate>[0-9]+)$")]
    private static partial Regex NotePattern();
}
