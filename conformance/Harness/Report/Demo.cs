// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Layout;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using SynOS.Conformance.Harness.Verdict;

namespace SynOS.Conformance.Harness.Report;

/// <summary>The whole way for a person to read: what C and C# saw, then the layouts and who agrees with them.</summary>
public sealed class Demo(TextWriter output, Glyphs glyphs)
{
    /// <returns>Whether everything agrees.</returns>
    public async Task<bool> RunAsync()
    {
        GuestParts parts = GuestParts.Read();
        GuestRun run = await Repository.RunGuestAsync(new GuestOptions());
        run.EnsureCompleted();

        ProgramTranscript expected = Repository.ReadExpectation();
        ProgramTranscript[] seen = [run.Transcript("c", "C"), run.Transcript("csharp", "C#"), run.Transcript("c_plan", "C"), run.Transcript("csharp_plan", "C#")];
        var layouts = Repository.ReadLayouts();
        RunVerdict verdict = TranscriptComparer.Compare(expected, seen[0], seen[1], layouts), planned = TranscriptComparer.Compare(expected, seen[2], seen[3], layouts);
        new CaseTableWriter(output, glyphs).Write(verdict, run.SyscallBase("c"), planned, run.SyscallBase("c_plan"));
        var witnesses = await WitnessReader.ReadAllAsync(parts, run);
        var problems = expected.Problems.Concat(seen.SelectMany(one => one.Problems)).Select(problem => problem.ToString()).Concat(run.Failures).Concat(run.Complaints)
            .Concat(witnesses.Where(witness => witness.Absence is not null).Select(witness => $"the witness '{witness.Name}' is absent: {witness.Absence}")).ToList();
        foreach (string problem in problems)
            output.WriteLine($"{glyphs.No} {problem}");
        output.WriteLine();

        int objections = WriteLayouts(witnesses);
        int agreed = verdict.Cases.Count(one => one.Agreed && planned.Find(one.Case) is { Agreed: true });
        output.WriteLine($"{agreed} of {verdict.Cases.Count} cases agreed, {objections} objections to the layouts, {problems.Count} other problems; the guest took {run.Duration.TotalSeconds:0.0} s");
        return verdict.Agreed && planned.Agreed && objections == 0 && problems.Count == 0;
    }

    private int WriteLayouts(IReadOnlyList<Layout.Witness> witnesses)
    {
        int objections = 0;
        foreach (StructLayout layout in Repository.ReadLayouts().Values)
        {
            new LayoutPictureWriter(output, glyphs).Write(layout);
            var marks = witnesses.Select(witness => witness.Absence is not null ? $"{witness.Name} {glyphs.No} absent" : $"{witness.Name} {(witness.Objections(layout).Count > 0 ? glyphs.No : glyphs.Yes)}");
            output.WriteLine($"        {string.Join("   ", marks)}");
            foreach (string objection in witnesses.Where(witness => witness.Absence is null).SelectMany(witness => witness.Objections(layout)))
            {
                output.WriteLine($"{glyphs.No} {objection}");
                objections++;
            }
            output.WriteLine();
        }
        return objections;
    }
}
