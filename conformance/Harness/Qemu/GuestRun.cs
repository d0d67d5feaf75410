// SPDX-License-Identifier: MIT
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using SynOS.Conformance.Harness.Transcript;

namespace SynOS.Conformance.Harness.Qemu;

/// <summary>What became of one boot.</summary>
public sealed record GuestRun
{
    private const int ShownLines = 30;

    // What the kernel prints when it found something wrong with itself.
    private static readonly string[] ComplaintMarks =
    [
        "BUG:", "WARNING:", "Oops", "Call Trace", "UBSAN", "KASAN", "general protection", "soft lockup", "hung_task", "INFO: task", "rcu: INFO:",
        "refcount_t:", "list_add corruption", "list_del corruption", "ODEBUG:", "new suspected memory leaks", "page allocation failure",
    ];

    // Read once, however many cases look at one.
    private readonly ConcurrentDictionary<(string Program, string Shown), ProgramTranscript> _transcripts = [];

    public required GuestExit Exit { get; init; }

    /// <summary>The exact command, to be run by hand.</summary>
    public required string Command { get; init; }

    /// <summary>The kernel's log.</summary>
    public required string Console { get; init; }

    /// <summary>What arrived on the results line; null when there was not even a version line.</summary>
    public required KtapSuite? Results { get; init; }

    /// <summary>Damage in the results.</summary>
    public required IReadOnlyList<LocatedProblem> Problems { get; init; }

    /// <summary>Name of the results in messages.</summary>
    public required string ResultsSource { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Lines in which the kernel says that something is wrong with itself.</summary>
    public IEnumerable<string> Complaints => Console.Split('\n').Where(line => ComplaintMarks.Any(mark => line.Contains(mark, StringComparison.Ordinal)));

    /// <summary>What the guest's own judges are not content with: programs and single results.</summary>
    public IEnumerable<string> Failures =>
        from program in Results?.Tests ?? []
        from test in (program.Subtests?.Tests ?? []).Append(program)
        where !test.Ok
        select $"{(test == program ? "program" : program.Name)}: {test.Name} failed {test.Directive}".TrimEnd();

    /// <summary>The transcript of one of the guest's programs.</summary>
    public ProgramTranscript Transcript(string program, string shown) => _transcripts.GetOrAdd((program, shown), _ =>
        Results?.Find(program)?.Subtests is { } suite
            ? TranscriptReader.FromSuite(shown, ResultsSource, suite)
            : new ProgramTranscript(shown, ResultsSource, [], [new LocatedProblem(ResultsSource, 1, 1, $"no results of the program '{program}'")]));

    /// <summary>Number of the first call for one of the guest's programs, as it says at its head; 0 if it says none.</summary>
    public int SyscallBase(string program) =>
        (Results?.Find(program)?.Subtests?.Header ?? []).SelectMany(comment => comment.Text.Split(' '))
            .Where(word => word.StartsWith("base=", StringComparison.Ordinal))
            .Select(word => int.Parse(word["base=".Length..], CultureInfo.InvariantCulture)).FirstOrDefault();

    /// <summary>What the tests of its programs noted.</summary>
    /// <exception cref="GuestException">It did not complete, or a test failed.</exception>
    public IEnumerable<string> Notes()
    {
        EnsureCompleted();
        if (Failures.ToList() is { Count: > 0 } failures)
            throw new GuestException(GuestException.NotCompleted, string.Join('\n', failures) + "\n" + Describe());
        return Results!.Tests.SelectMany(program => program.Subtests!.Tests).SelectMany(test => test.Comments).Select(comment => comment.Text);
    }

    /// <summary>Throws, with everything needed to look further, unless the guest completed.</summary>
    public void EnsureCompleted()
    {
        if (Exit != GuestExit.Completed)
            throw new GuestException(GuestException.NotCompleted, Describe());
    }

    public string Describe()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"the guest {Explain(Exit)} after {Duration.TotalSeconds:0.0} s");
        foreach (LocatedProblem problem in Problems)
            text.Append("  ").AppendLine(problem.ToString());
        text.AppendLine("command:").Append("  ").AppendLine(Command);
        text.AppendLine("last lines of the kernel's log:");
        foreach (string line in Console.TrimEnd().Split('\n').TakeLast(ShownLines))
            text.Append("  ").AppendLine(line.TrimEnd('\r'));
        return text.ToString();
    }

    private static string Explain(GuestExit exit) => exit switch
    {
        GuestExit.Completed => "completed",
        GuestExit.Panicked => "panicked",
        GuestExit.TimedOut => "ran into the time limit and was killed",
        GuestExit.Silent => "ended without a single result",
        _ => "ended with results missing or damaged",
    };
}
