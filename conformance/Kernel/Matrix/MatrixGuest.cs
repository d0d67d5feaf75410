// SPDX-License-Identifier: MIT
using System.Collections.Concurrent;
using SynOS.Conformance.Harness.Qemu;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>Boots each combination of kernel and programs once, however many tests look at it.</summary>
internal static class MatrixGuest
{
    // The selftests of landlock are what takes long.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(300);

    private static readonly ConcurrentDictionary<string, Lazy<Task<GuestRun>>> Runs = [];

    /// <summary>A run that has completed; otherwise throws what is needed to look further.</summary>
    public static Task<GuestRun> BootAsync(string kernel, params string[] programs) => BootWithAsync(kernel, null, programs);

    /// <summary>The same with a setting of <c>kernel.synos.plan_numbers</c>.</summary>
    public static async Task<GuestRun> BootWithAsync(string kernel, string? planNumbers, params string[] programs)
    {
        GuestRun run = await Runs.GetOrAdd($"{kernel} {planNumbers} {string.Join(',', programs)}", _ => new Lazy<Task<GuestRun>>(() => BootOnceAsync(kernel, planNumbers, programs))).Value;
        run.EnsureCompleted();
        return run;
    }

    private static Task<GuestRun> BootOnceAsync(string kernel, string? planNumbers, string[] programs) =>
        Repository.RunGuestAsync(new GuestOptions { Programs = programs, Limit = Limit, PlanNumbers = planNumbers }, kernel);
}
