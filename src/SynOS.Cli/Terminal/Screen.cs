// SPDX-License-Identifier: MIT
using Spectre.Console;

namespace SynOS.CommandLine.Terminal;

/// <summary>
/// The whole terminal for one view: its other screen, so that what was there comes back, without a cursor. A picture is one write over the one
/// before it, so that nothing flickers.
/// </summary>
internal sealed class Screen : IDisposable
{
    private readonly Stream _output;

    public Screen(Stream output)
    {
        _output = output;
        Send(writer => writer.EnterAltScreen().HideCursor());
    }

    /// <param name="picture">Lines; those that are below the last row are left out.</param>
    /// <param name="rows">How many there are.</param>
    public void Show(string picture, int rows)
    {
        string[] lines = picture.TrimEnd('\n').Split('\n');
        Send(writer =>
        {
            writer.CursorHome();
            for (int i = 0; i < Math.Min(lines.Length, rows); i++)
            {
                // No line end behind the last row: it would scroll.
                writer.Write(i > 0 ? "\r\n" : "").Write(lines[i]).EraseInLine();
            }
            writer.EraseInDisplay();
        });
    }

    public void Dispose() => Send(writer => writer.ShowCursor().ExitAltScreen());

    private void Send(Action<AnsiWriter> write)
    {
        using var text = new StringWriter();
        write(new AnsiWriter(text, new AnsiCapabilities { Ansi = true, AlternateBuffer = true, ColorSystem = ColorSystem.Standard }));
        _output.Write(System.Text.Encoding.UTF8.GetBytes(text.ToString()));
    }
}
