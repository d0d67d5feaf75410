// SPDX-License-Identifier: MIT
using System.Globalization;
using Microsoft.Extensions.Options;

namespace SynOS.Daemon;

/// <summary>Collects the options that are out of their ranges, so that all of them are told at once.</summary>
internal sealed class OptionRanges
{
    private readonly List<string> _wrong = [];

    public ValidateOptionsResult Result => _wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_wrong);

    /// <summary>NaN is in no range, since it compares as less than all.</summary>
    public void Check<T>(string option, T value, T least, T most) where T : IComparable<T> =>
        Require(value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0, string.Create(CultureInfo.InvariantCulture, $"{option} is {value}, and may be {least} to {most}"));

    public void Require(bool holds, string otherwise)
    {
        if (!holds)
            _wrong.Add(otherwise);
    }
}
