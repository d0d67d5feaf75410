// SPDX-License-Identifier: MIT
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SynOS.CommandLine.Rendering;

/// <summary>One line, which is cut where the room ends and never wrapped, so that a view keeps its shape.</summary>
/// <param name="more">What is put where it was cut; one cell.</param>
internal sealed class Line(string more) : Renderable
{
    private readonly List<Segment> _parts = [];

    public Line Add(string text, Style? style = null)
    {
        if (text.Length > 0)
            _parts.Add(new Segment(text, style ?? Style.Plain));
        return this;
    }

    /// <summary>Goes on at a column, or one blank further if that is passed.</summary>
    public Line At(int column)
    {
        int cells = Segment.CellCount(_parts);
        return Add(new string(' ', Math.Max(cells == 0 ? 0 : 1, column - cells)));
    }

    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        int cells = Math.Min(Segment.CellCount(_parts), maxWidth);
        return new Measurement(cells, cells);
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        [.. Segment.CellCount(_parts) <= maxWidth ? _parts : Cut(maxWidth - 1).Append(new Segment(more)), Segment.LineBreak];

    private IEnumerable<Segment> Cut(int room)
    {
        foreach (Segment part in _parts)
        {
            if (room > 0 && Segment.Truncate(part, room) is { } kept)
                yield return kept;
            room -= part.CellCount();
        }
    }
}
