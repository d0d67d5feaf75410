// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Kernel.Debian;

/// <summary>Which disk is booted, and how.</summary>
/// <param name="Suite">The release of Debian.</param>
internal sealed record DebianBoot(string Suite)
{
    /// <summary>What has been done with the package: <c>installed</c>, <c>upgraded</c>, <c>removed</c>.</summary>
    public string Step { get; init; } = "installed";

    /// <summary>What the guest's service runs, with commas.</summary>
    public string Programs { get; init; } = "state";

    /// <summary>Debian's own kernel instead of the package's.</summary>
    public bool Own { get; init; }

    /// <summary>Without the initrd that Debian made: the trimmed kernel finds its disk itself.</summary>
    public bool Bare { get; init; }

    /// <summary>A PC instead of the small machine.</summary>
    public bool Ordinary { get; init; }

    /// <summary>Who has the calls at the numbers of the plan; null for the kernel's default.</summary>
    public string? PlanNumbers { get; init; }

    /// <summary>What a boot that does not end by itself says last.</summary>
    public string? LastWords { get; init; }
}
