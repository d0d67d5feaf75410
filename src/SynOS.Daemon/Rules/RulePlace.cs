// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Daemon.Rules;

/// <summary>A place in a file of rules, as editors and build logs know it.</summary>
internal readonly record struct RulePlace(string File, long Line, long Column)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
