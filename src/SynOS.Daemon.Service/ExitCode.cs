// SPDX-License-Identifier: MIT
namespace SynOS.Daemon.Service;

internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The kernel refuses, or an example of a rule fails.</summary>
    public const int Failed = 1;

    /// <summary>Options, rules or the kernel are not what they have to be: to start again changes nothing.</summary>
    public const int BadInput = 2;
}
