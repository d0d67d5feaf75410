// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console.Rendering;
using SynOS.CommandLine.Rendering;
using SynOS.CommandLine.Terminal;
using SynOS.Interop;

namespace SynOS.CommandLine.Commands;

/// <summary>What a command has around it: where its output goes and how that looks, the kernel, and whether it is to end.</summary>
internal sealed class Session
{
    private SynosKernel? _kernel;

    public required Stream Output { get; init; }

    public required Stream Messages { get; init; }

    /// <summary>A terminal may change its size at any time.</summary>
    public required Func<OutputForm> FormNow { get; init; }

    public required string ProcRoot { get; init; }

    /// <summary>Canceled by Ctrl-C and its like.</summary>
    public required CancellationToken Ending { get; init; }

    public OutputForm Form => FormNow();

    /// <exception cref="SynosUnavailableException">It is no SynOS kernel, or one that this program cannot talk with.</exception>
    public SynosKernel Kernel => _kernel ??= SynosKernel.Detect(ProcRoot);

    /// <summary>In one write, so that lines of several programs do not mix.</summary>
    public void Write(string text) => Output.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Shows something in the width that there is.</summary>
    public void Show(IRenderable renderable)
    {
        OutputForm form = Form;
        Write(Picture.Of(renderable, form));
    }

    public void WriteJson<T>(T document, JsonTypeInfo<T> type) => Write(JsonSerializer.Serialize(document, type) + "\n");

    /// <summary>Says something to the person, beside the output.</summary>
    public void Say(string message) => Messages.Write(Encoding.UTF8.GetBytes($"synos: {Shown.Foreign(message, Form)}\n"));

    /// <summary>The same to person and program.</summary>
    public void Give<T>(T document, JsonTypeInfo<T> type, bool asJson, Func<T, OutputForm, IRenderable> view)
    {
        if (asJson)
            WriteJson(document, type);
        else
            Show(view(document, Form));
    }
}
