// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A verification that runs when it is awaited.</summary>
/// <param name="settings">Settings, or null.</param>
/// <param name="buildTask">The verification.</param>
public sealed class SettingsTask(VerifySettings? settings, Func<VerifySettings, Task<VerifyResult>> buildTask)
{
    private Task<VerifyResult>? _task;

    /// <summary>Starts the verification, once.</summary>
    /// <returns>The running verification.</returns>
    public Task<VerifyResult> ToTask() => _task ??= buildTask(settings ?? new VerifySettings());

    /// <summary>Makes the verification awaitable.</summary>
    /// <returns>The awaiter.</returns>
    public TaskAwaiter<VerifyResult> GetAwaiter() => ToTask().GetAwaiter();
}
