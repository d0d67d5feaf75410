// SPDX-License-Identifier: MIT
using System.Diagnostics.CodeAnalysis;

namespace SynOS.CommandLine.Settings;

/// <summary>What a setting may be. The kernel checks it once more; this is so that nothing is written when one of several is wrong.</summary>
internal abstract record SettingRule
{
    /// <summary>In words.</summary>
    public abstract string Range { get; }

    /// <summary>Words that can be completed.</summary>
    public virtual IReadOnlyCollection<string> Words => [];

    /// <param name="text">As somebody wrote it.</param>
    /// <param name="value">As the kernel takes it.</param>
    /// <returns>Whether it may be.</returns>
    public abstract bool TryParse(string text, [NotNullWhen(true)] out string? value);
}
