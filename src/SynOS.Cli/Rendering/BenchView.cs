// SPDX-License-Identifier: MIT
using Spectre.Console;
using Spectre.Console.Rendering;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Terminal;

namespace SynOS.CommandLine.Rendering;

/// <summary>What was measured, a row each.</summary>
internal static class BenchView
{
    public static IRenderable Of(BenchModel bench, OutputForm form)
    {
        Table table = new Table { Border = Glyphs.For(form).Table }.AddColumn(new TableColumn("What").NoWrap());
        foreach (string title in (ReadOnlySpan<string>)["Done", "Refused", "A second", "p50", "p90", "p99", "Most"])
            table.AddColumn(new TableColumn(title).RightAligned().NoWrap());
        foreach (BenchPartModel part in bench.Parts)
        {
            PercentilesModel? times = part.Microseconds;
            table.AddRow([
                new Text(part.Name), new Text(Shown.Count(part.Done)), new Text(Shown.Count(part.Refused)), new Text(Shown.Number(part.PerSecond)),
                new Text(Time(times?.P50)), new Text(Time(times?.P90)), new Text(Time(times?.P99)), new Text(Time(times?.Max)),
            ]);
        }

        return new Rows([table, new Text("p50 to Most: microseconds that one took"), .. bench.Parts.Where(part => part.Note is not null).Select(part => new Text($"{part.Name}: {Shown.Foreign(part.Note!, form)}"))]);
    }

    private static string Time(double? microseconds) => microseconds is { } time ? Shown.Number(time) : "";
}
