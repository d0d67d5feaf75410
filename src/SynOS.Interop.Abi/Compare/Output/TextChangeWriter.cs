// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Interop.Abi.Compare.Output;

/// <summary>Writes a report for people: one change a line, and the counts.</summary>
internal static class TextChangeWriter
{
    public static string Write(ChangeReport report, Palette palette)
    {
        var text = new StringBuilder();
        foreach (var change in report.Changes)
            text.Append(CultureInfo.InvariantCulture, $"{change.Location}: {palette.Kind(change.Kind, change.KindName)} {change.Id}: {palette.Strong(change.What)}: {change.Effect}\n");
        foreach (var kind in new[] { ChangeKind.Breaking, ChangeKind.Additive, ChangeKind.Neutral })
        {
            if (report.Count(kind) != 0)
                text.Append(palette.Kind(kind, FormattableString.Invariant($"{report.Count(kind)} {report.Changes.First(c => c.Kind == kind).KindName}"))).Append('\n');
        }

        return text.ToString();
    }
}
