// SPDX-License-Identifier: MIT
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;
using SynOS.CommandLine.Terminal;

namespace SynOS.CommandLine.Rendering;

/// <summary>Makes text of what is to be shown. It needs no console: where the text goes is not known here.</summary>
internal static class Picture
{
    // More than any line has: lines that other programs read are never wrapped.
    private const int Endless = short.MaxValue;

    /// <summary>Lines that are wrapped or cut at the width.</summary>
    public static string Of(IRenderable renderable, OutputForm form) => Of(renderable, form, form.Width);

    /// <summary>One line, however long it is.</summary>
    public static string OfLine(IRenderable renderable, OutputForm form) => Of(renderable, form, Endless).TrimEnd('\n') + "\n";

    private static string Of(IRenderable renderable, OutputForm form, int width)
    {
        var capabilities = new Capabilities { Ansi = form.Colour, ColorSystem = form.Colour ? ColorSystem.Standard : ColorSystem.NoColors, Unicode = form.Unicode };
        var options = new RenderOptions(capabilities, new Size(width, form.Height));
        using var text = new StringWriter { NewLine = "\n" };
        var writer = new AnsiWriter(text, capabilities);
        foreach (Segment segment in renderable.Render(options, width).Where(segment => !segment.IsControlCode))
        {
            if (segment.IsLineBreak)
                text.Write('\n');
            else if (form.Colour)
                writer.Write(segment.Text, segment.Style);
            else
                text.Write(segment.Text);
        }

        return TrimmedLines(text.ToString());
    }

    // Blanks at the end of a line are of no use to anybody, and where there are styles they end with a command, and stay.
    private static string TrimmedLines(string text)
    {
        var trimmed = new StringBuilder(text.Length);
        foreach (ReadOnlySpan<char> line in text.TrimEnd('\n').AsSpan().EnumerateLines())
            trimmed.Append(line.TrimEnd(' ')).Append('\n');
        return trimmed.ToString();
    }
}
