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

    private RingScale(Dictionary<(string Work, int Processors), double> rates) => _rates = rates;

    /// <summary>A call that writes nothing, which shows what the machine allows; an event of ours, of an ordinary user and of the privileged; and a record of BPF's ring buffer.</summary>
    public static IReadOnlyList<string> Works { get; } = ["getppid", "synos_log_event", "synos_log_event_privileged", "bpf_ringbuf_output"];

    public static IReadOnlyList<int> Processors { get; } = [1, 2, 4];

    /// <summary>Records a second, of all processors together.</summary>
    public double this[string work, int processors] => _rates.TryGetValue((work, processors), out double rate)
        ? rate
        : throw new InvalidOperationException($"the guest measured no '{work}' on {processors} processors");

    /// <summary>Boots a guest with four processors, in which no record may get lost.</summary>
    public static async Task<RingScale> MeasureAsync()
    {
        GuestRun run = await Repository.RunGuestAsync(new GuestOptions { Programs = ["scale"], Processors = Processors[^1], Limit = Limit }, Kernel);
        run.EnsureCompleted();
        if (run.Failures.ToList() is { Count: > 0 } failures)
            throw new GuestException(GuestException.NotCompleted, string.Join('\n', failures) + "\n" + run.Describe());
        return Read(run.Results!.Tests.SelectMany(program => program.Subtests!.Tests).SelectMany(test => test.Comments).Select(comment => comment.Text));
    }

    /// <summary>Takes the notes from among the lines.</summary>
    public static RingScale Read(IEnumerable<string> lines) => new(
        lines.Select(line => NotePattern().Match(line)).Where(match => match.Success)
            .ToDictionary(match => (match.Groups["work"].Value, (int)Number(match, "processors")), match => Number(match, "rate")));

    /// <summary>How many times as many records a number of processors writes as one does.</summary>
    public double Ratio(string work, int processors) => this[work, processors] / this[work, 1];

    /// <summary>A table: records a second of one processor, and how many times that of more.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{"records a second, and times that",-34}{Processors[0],10}");
        foreach (int processors in Processors.Skip(1))
            text.Append(CultureInfo.InvariantCulture, $"{processors,8}");
        foreach (string work in Works)
        {
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"{work,-34}{this[work, 1],10:0}");
            foreach (int processors in Processors.Skip(1))
                text.Append(CultureInfo.InvariantCulture, $"{$"{Ratio(work, processors):0.00}x",8}");
        }
        return text.AppendLine().ToString();
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^scale (?<work>\w+) processors=(?<processors>[0-9]+) per_second=(?<rate>[0-9]+)$")]
    private static partial Regex NotePattern();
}
