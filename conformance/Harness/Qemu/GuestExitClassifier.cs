// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Transcript;

namespace SynOS.Conformance.Harness.Qemu;

/// <summary>Says how a guest ended, from what it left behind.</summary>
public static class GuestExitClassifier
{
    private const string Panic = "Kernel panic - not syncing";

    public static GuestExit Classify(bool timedOut, string console, KtapSuite? results, IReadOnlyList<LocatedProblem> problems)
    {
        // A panic explains everything else, a time limit included.
        if (console.Contains(Panic, StringComparison.Ordinal))
            return GuestExit.Panicked;
        if (timedOut)
            return GuestExit.TimedOut;
        if (results is null && problems.Count == 0)
            return GuestExit.Silent;
        return results is { IsComplete: true } && problems.Count == 0 && !results.Tests.Any(SaysNothing) ? GuestExit.Completed : GuestExit.Truncated;
    }

    // A program that ends well without a single result of its own has not run its cases.
    private static bool SaysNothing(KtapTest program) => program.Ok && program.Subtests is not { Tests.Count: > 0 };
}
