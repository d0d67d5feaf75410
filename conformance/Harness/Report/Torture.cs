// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;

namespace SynOS.Conformance.Harness.Report;

/// <summary>Everything at once in the debug kernel, for as long as one likes, while the planned numbers are now ours and now upstream's.</summary>
public sealed class Torture(TextWriter output)
{
    private const string Kernel = "debug";
    private const string Program = "torture_flip";

    /// <returns>Whether all is as it should be.</returns>
    public async Task<bool> RunAsync(TimeSpan duration)
    {
        // On a busy machine the guest's clock is much slower than ours, it goes on until it has seen everything, and it ends with a search for leaks.
        var options = new GuestOptions
        {
            Programs = [Program],
            Memory = 512,
            LogLevel = 7,
            Torture = duration,
            Limit = 3 * duration + TimeSpan.FromMinutes(10),
            ProcessorsInTurn = true,
        };
        GuestRun run = await Repository.RunGuestAsync(options, Kernel);
        foreach (KtapTest test in run.Results?.Find(Program)?.Subtests?.Tests ?? [])
        {
            foreach (KtapComment comment in test.Comments)
                output.WriteLine($"  {comment.Text}");
            output.WriteLine($"{(test.Ok ? "ok" : "not ok")} {test.Name}");
        }
        foreach (string complaint in run.Complaints)
            output.WriteLine($"the kernel complains: {complaint.TrimEnd()}");
        if (run.Exit != GuestExit.Completed)
            output.Write(run.Describe());
        bool good = run.Exit == GuestExit.Completed && !run.Failures.Any() && !run.Complaints.Any();
        output.WriteLine($"{(good ? "nothing is wrong" : "something is wrong")} after {run.Duration.TotalSeconds:0} s");
        return good;
    }
}
