// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Commands;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>Nothing to report.</summary>
    public const int Fine = 0;

    /// <summary>The ABI differs, or a change was refused.</summary>
    public const int Differs = 1;

    /// <summary>Something is missing or cannot be read, so nothing can be said.</summary>
    public const int CannotTell = 2;
}
