// SPDX-License-Identifier: MIT
using Spectre.Console;
using Spectre.Console.Rendering;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Terminal;

namespace SynOS.CommandLine.Rendering;

/// <summary>Findings, each with its remedy below it, and how many there are of each kind.</summary>
internal static class DoctorView
{
    public static IRenderable Of(DoctorModel doctor, OutputForm form)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn());
        foreach (FindingModel finding in doctor.Findings)
        {
            Paragraph said = new Paragraph().Append(Shown.Foreign(finding.Found, form));
            if (finding.Remedy is not null)
                said.Append($"\nRemedy: {Shown.Foreign(finding.Remedy, form)}");
            grid.AddRow(new Text(Word(finding.Result), Styles.Of(finding.Result)), new Text(finding.Check, Styles.Label), said);
        }

        return new Rows(grid, new Text($"failed: {doctor.Count(FindingResult.Failed)}, warnings: {doctor.Count(FindingResult.Warning)}"));
    }

    private static string Word(FindingResult result) => result.ToString().ToLowerInvariant();
}
