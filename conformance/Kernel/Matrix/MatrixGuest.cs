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
    public static Task<GuestRun> BootWithAsync(string kernel, string? planNumbers, params string[] programs) =>
        BootAsync(kernel, new GuestOptions { Programs = programs, PlanNumbers = planNumbers });

    /// <summary>The same with its processors in turn, for programs that have the kernel patch its code.</summary>
    public static Task<GuestRun> BootInTurnAsync(string kernel, params string[] programs) =>
        BootAsync(kernel, new GuestOptions { Programs = programs, ProcessorsInTurn = true });

    private static async Task<GuestRun> BootAsync(string kernel, GuestOptions options)
    {
        string key = $"{kernel} {options.PlanNumbers} {options.ProcessorsInTurn} {string.Join(',', options.Programs)}";
        GuestRun run = await Runs.GetOrAdd(key, _ => new Lazy<Task<GuestRun>>(() => Repository.RunGuestAsync(options with { Limit = Limit }, kernel))).Value;
        run.EnsureCompleted();
        return run;
    }
}
