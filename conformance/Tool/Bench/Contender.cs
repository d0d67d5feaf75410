// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Tool.Bench;

/// <summary>A command that is measured, and its runs.</summary>
public sealed class Contender(string name, string program, IReadOnlyList<string> arguments)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly List<ProcessCost> _runs = [];

    public string Name => name;

    public TimeSpan Fastest => _runs.Min(run => run.Duration);

    public TimeSpan Median => _runs.Select(run => run.Duration).Order().ElementAt(_runs.Count / 2);

    /// <summary>Time of processors in the run that took least.</summary>
    public TimeSpan Processor => _runs.Min(run => run.Processor);

    public long PeakMemory => _runs.Max(run => run.PeakMemory);

    /// <summary>Measures commands in turns, so that a machine that gets busy does so for all. What each needs is in the disk cache first.</summary>
    public static void Race(int runs, params IEnumerable<Contender> contenders)
    {
        foreach (Contender contender in contenders)
            contender.Run();
        for (int i = 0; i < runs; i++)
        {
            foreach (Contender contender in contenders)
                contender._runs.Add(contender.Run());
        }
    }

    private ProcessCost Run() => MeasuredProcess.Run(Limit, program, arguments);
}
