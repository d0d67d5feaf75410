// SPDX-License-Identifier: MIT
using System.Diagnostics.CodeAnalysis;

namespace SynOS.CommandLine.Settings;

/// <summary>One of some words.</summary>
internal sealed record WordRule(params string[] Allowed) : SettingRule
{
    public override string Range => string.Join(", ", Allowed);

    public override IReadOnlyCollection<string> Words => Allowed;

    public override bool TryParse(string text, [NotNullWhen(true)] out string? value)
    {
        value = Array.Find(Allowed, word => word == text);
        return value is not null;
    }
}
