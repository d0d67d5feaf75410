// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Commands;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>It was done.</summary>
    public const int Well = 0;

    /// <summary>The kernel refused it, or what was looked for is not as it should be.</summary>
    public const int Refused = 1;

    /// <summary>It was asked in a wrong way, or this is not a SynOS kernel.</summary>
    public const int Unusable = 2;

    /// <summary>Ctrl-C or its like came before it was done.</summary>
    public const int Interrupted = 130;
}
