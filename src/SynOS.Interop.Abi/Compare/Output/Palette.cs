// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare.Output;

/// <summary>Colours for people; without them every text is as it was.</summary>
internal sealed class Palette(bool colours)
{
    private const string Red = "31";
    private const string Green = "32";
    private const string Yellow = "33";
    private const string Cyan = "36";
    private const string Bold = "1";

    /// <summary>What <c>auto</c> means: only on a terminal that shows them, and not against the user's <c>NO_COLOR</c>.</summary>
    public static bool Fits(bool isTerminal) =>
        isTerminal
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");

    public string Kind(ChangeKind kind, string text) => Paint(text, kind switch
    {
        ChangeKind.Breaking => Red,
        ChangeKind.Additive => Green,
        _ => Cyan,
    });

    public string Strong(string text) => Paint(text, Bold);

    /// <summary>MSBuild's form with its parts told apart.</summary>
    public string Message(Diagnostic diagnostic)
    {
        var text = diagnostic.ToString();
        if (!colours)
            return text;
        var at = diagnostic.Location.ToString().Length;
        var end = text.IndexOf(": ", at + 2, StringComparison.Ordinal);
        var colour = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => Red,
            DiagnosticSeverity.Warning => Yellow,
            _ => Cyan,
        };
        return Paint(text[..at], Bold) + ": " + Paint(text[(at + 2)..end], colour) + text[end..];
    }

    private string Paint(string text, string code) => colours ? $"\e[{code}m{text}\e[0m" : text;
}
