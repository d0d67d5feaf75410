// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Lock;

/// <summary>Compares constants. The one that states the ABI's version is meant to change.</summary>
internal static class ConstantComparer
{
    public static bool IsVersion(string name) => name.EndsWith("_ABI_VERSION", StringComparison.Ordinal);

    public static bool IsHigher(string value, string than) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var left)
        && long.TryParse(than, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var right)
        && left > right;

    public static void Compare(ChangeList list)
    {
        foreach (var old in list.Old.Constants)
        {
            if (!list.New.TryGet<ConstantFact>(old.Key, out var now))
                list.Breaking(DiagnosticIds.Removed, old.Key, $"{old.Key} was removed", "sources that name it no longer compile.");
            else if (now.Value != old.Value && IsVersion(old.Name) && IsHigher(now.Value, old.Value))
                list.Neutral(old.Key, $"{old.Key} was raised from {old.Value} to {now.Value}", "it states that breaking changes are meant.");
            else if (now.Value != old.Value)
                list.Breaking(DiagnosticIds.ConstantChanged, old.Key, $"{old.Key} changed from {old.Value} to {now.Value}", "programs built before pass and expect the old value.");
            else if (now.Type != old.Type)
                list.Breaking(DiagnosticIds.ConstantChanged, old.Key, $"{old.Key} changed its type from {old.Type} to {now.Type}", "comparisons and arithmetic in C sources may come out differently.");
        }

        foreach (var constant in list.New.Constants)
        {
            if (!list.Old.TryGet<ConstantFact>(constant.Key, out _))
                list.Additive(constant.Key, $"{constant.Key} is new, value {constant.Value}", "no existing program uses it.");
        }
    }
}
