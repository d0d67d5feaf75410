// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare.Output;

namespace SynOS.Interop.Abi.Commands;

/// <summary>The options of every command that reports changes: in which form, and whether in colours.</summary>
internal static class OutputOptions
{
    public const string Help = """
        For every command that reports changes:
          --json            as one JSON document on standard output, see docs/LOCK.md
          --sarif           as SARIF 2.1.0 on standard output, for code review (check and diff)
          --color WHEN      auto (on a terminal, unless NO_COLOR is set), always or never

        """;

    public const string Json = "--json";
    public const string Sarif = "--sarif";
    private const string Color = "--color";

    public static IReadOnlyList<string> Flags { get; } = [Json, Sarif];

    public static IReadOnlyList<string> Values { get; } = [Color];

    /// <summary>A document on standard output instead of text; every change is in it and nowhere else.</summary>
    public static bool IsDocument(CommandLine line) => line.Has(Json) || line.Has(Sarif);

    /// <summary>Before anything is read, so that a slip costs no time.</summary>
    public static void Check(CommandLine line)
    {
        if (line.Has(Json) && line.Has(Sarif))
            throw new UsageException("'--json' and '--sarif' are two documents, and standard output takes one.");
        if (line.Value(Color) is not (null or "auto" or "always" or "never"))
            throw new UsageException($"'{line.Value(Color)}' is none of auto, always, never ('--color').");
    }

    public static void Write(CommandLine line, TextWriter output, ChangeReport report) => output.Write(
        line.Has(Json) ? JsonChangeWriter.Write(report)
        : line.Has(Sarif) ? SarifChangeWriter.Write(report)
        : TextChangeWriter.Write(report, PaletteFor(line, line.OutputIsTerminal)));

    public static Palette PaletteFor(CommandLine line, bool isTerminal) => new(line.Value(Color) switch
    {
        "always" => true,
        "never" => false,
        // A command without the option stays as it is.
        _ => line.Command.Values.Contains(Color) && Palette.Fits(isTerminal),
    });
}
