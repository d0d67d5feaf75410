// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;

namespace SynOS.Conformance.Guest.Seeded;

/// <summary>Boots the ordinary kernel with a fault that init seeds.</summary>
internal static class SeededGuest
{
    public static async Task<GuestRun> BootAsync(string fault, string[] programs, TimeSpan? limit = null)
    {
        var options = new GuestOptions { Fault = fault, Programs = programs };
        return await Repository.RunGuestAsync(limit is null ? options : options with { Limit = limit.Value });
    }
}
