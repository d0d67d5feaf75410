// SPDX-License-Identifier: MIT
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SynOS.CommandLine.Settings;

/// <summary>A whole number.</summary>
internal sealed record NumberRule(uint Least, uint Most) : SettingRule
{
    public override string Range => string.Create(CultureInfo.InvariantCulture, $"{Least} to {Most}");

    public override bool TryParse(string text, [NotNullWhen(true)] out string? value)
    {
        bool fits = uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number) && number >= Least && number <= Most;
        value = fits ? number.ToString(CultureInfo.InvariantCulture) : null;
        return fits;
    }
}
