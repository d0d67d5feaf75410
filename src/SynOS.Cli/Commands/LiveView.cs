// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console.Rendering;
using SynOS.CommandLine.Rendering;
using SynOS.CommandLine.Terminal;

namespace SynOS.CommandLine.Commands;

/// <summary>Reads and shows the same again and again.</summary>
/// <param name="Interval">How often it is read.</param>
/// <param name="Count">How many times; 0 is until Ctrl-C, on the terminal's other screen if it has one.</param>
/// <param name="Json">Whether documents are wanted, and no pictures.</param>
internal sealed record LiveView(TimeSpan Interval, int Count, bool Json)
{
    public async Task RunAsync<T>(Session session, Func<T> read, JsonTypeInfo<T> type, Func<T, OutputForm, IRenderable> view)
    {
        using var resized = new SemaphoreSlim(0);
        using PosixSignalRegistration registration = PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => resized.Release());
        using Screen? screen = Count == 0 && !Json && session.Form.Addressable ? new Screen(session.Output) : null;
        try
        {
            for (int shown = 1; ; shown++)
            {
                T document = read();
                Show(shown == 1);
                if (shown == Count)
                    return;
                long next = Environment.TickCount64 + (long)Interval.TotalMilliseconds;
                for (long left; (left = next - Environment.TickCount64) > 0;)
                {
                    if (await resized.WaitAsync(TimeSpan.FromMilliseconds(left), session.Ending).ConfigureAwait(false) && screen is not null)
                        Show(first: false);
                }

                void Show(bool first)
                {
                    OutputForm form = session.Form;
                    if (screen is not null)
                        screen.Show(Picture.Of(view(document, form), form), form.Height);
                    else if (Json)
                        session.WriteJson(document, type);
                    else
                        session.Write((first ? "" : "\n") + Picture.Of(view(document, form), form));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how this ends.
        }
    }
}
