// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.Conformance.Harness.Verdict;

namespace SynOS.Conformance.Harness.Report;

/// <summary>Draws a structure as its bytes lie in memory, eight to a row.</summary>
public sealed class LayoutPictureWriter(TextWriter output, Glyphs glyphs)
{
    private const int RowBytes = 8;
    private const int CellWidth = 5;
    private const int Margin = 8;

    public void Write(StructLayout layout)
    {
        output.WriteLine($"struct {layout.Name}: {layout.Size} bytes, aligned to {layout.Align}");
        output.WriteLine($"{new string(' ', Margin)}{string.Concat(Enumerable.Range(0, RowBytes).Select(i => $"{i,CellWidth}"))}");
        var rows = Rows(layout);
        for (int i = 0; i < rows.Count; i++)
        {
            WriteBorder(i == 0 ? null : rows[i - 1], rows[i]);
            WriteRow(rows[i]);
        }
        WriteBorder(rows[^1], null);
    }

    // A field longer than a row takes one row with its name and one that stands for the rest.
    private static List<Row> Rows(StructLayout layout)
    {
        var rows = new List<Row>();
        for (int start = 0; start < layout.Size; start += RowBytes)
        {
            int end = Math.Min(start + RowBytes, layout.Size);
            var inside = layout.Fields.Where(field => field.Offset < end && field.Offset + field.Size > start).ToList();
            // Rows in the middle of a long field: the first of them stands for all.
            if (inside is [var only] && only.Offset < start && only.Offset + only.Size >= end && rows[^1] is { Continues: true } && rows[^1].Fields[0] == only)
                continue;
            bool continues = inside is [var field] && field.Offset < start;
            rows.Add(new Row(start, end - start, inside, continues));
        }
        return rows;
    }

    private void WriteRow(Row row)
    {
        output.Write(row.Continues ? $"{glyphs.More,Margin - 1} " : string.Create(CultureInfo.InvariantCulture, $"{row.Start,Margin - 1} "));
        var text = new char[(row.Length * CellWidth) + 1];
        Array.Fill(text, ' ');
        text[0] = text[^1] = glyphs.Vertical;
        foreach (FieldLayout field in row.Fields)
        {
            int from = Math.Max(field.Offset - row.Start, 0) * CellWidth;
            int to = Math.Min(field.Offset + field.Size - row.Start, row.Length) * CellWidth;
            text[from] = text[to] = glyphs.Vertical;
            if (row.Continues)
                continue;
            string label = $" {field.Name} {(field.Size > RowBytes ? field.Type : "")}";
            label[..Math.Min(label.Length, to - from - 1)].CopyTo(0, text, from + 1, Math.Min(label.Length, to - from - 1));
        }
        output.WriteLine(new string(text).TrimEnd());
    }

    private void WriteBorder(Row? above, Row? below)
    {
        // No line inside one long field.
        bool inside = below is { Continues: true };
        if (inside)
            return;
        int bytes = Math.Max(above?.Length ?? 0, below?.Length ?? 0);
        output.Write(new string(' ', Margin));
        for (int i = 0; i <= bytes * CellWidth; i++)
        {
            bool up = above is not null && IsEdge(above, i);
            bool down = below is not null && IsEdge(below, i);
            output.Write(glyphs.Joint(up, i < bytes * CellWidth, down, i > 0));
        }
        output.WriteLine();
    }

    private static bool IsEdge(Row row, int column) =>
        column % CellWidth == 0
        && column / CellWidth is var at
        && (at == 0 || at == row.Length || row.Fields.Any(field => field.Offset - row.Start == at || field.Offset + field.Size - row.Start == at));

    private sealed record Row(int Start, int Length, List<FieldLayout> Fields, bool Continues);
}
