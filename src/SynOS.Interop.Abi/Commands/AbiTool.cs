// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Compare.Output;

namespace SynOS.Interop.Abi.Commands;

/// <summary>The tool as a function: arguments in, text and exit code out. Results go to one writer, messages to the other.</summary>
internal static class AbiTool
{
    public static int Run(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter messages, bool outputIsTerminal = false, bool messagesAreTerminal = false)
    {
        if (arguments is ["--help"] or ["-h"] or ["help"] || arguments.Skip(1).Contains("--help"))
        {
            output.Write(HelpText.Text);
            return ExitCode.Fine;
        }

        if (arguments is ["--version"])
        {
            output.WriteLine(ToolVersion.Text);
            output.WriteLine(LibClang.Describe());
            return ExitCode.Fine;
        }

        var diagnostics = new DiagnosticBag();
        var palette = new Palette(colours: false);
        int code;
        try
        {
            var line = CommandLine.Parse(arguments, outputIsTerminal, messagesAreTerminal);
            palette = OutputOptions.PaletteFor(line, line.MessagesAreTerminal);
            code = Dispatch(line, output, diagnostics);
        }
        catch (UsageException e)
        {
            diagnostics.Error(DiagnosticIds.Usage, new SourceLocation("synos-abi", 0, 0), e.Message);
            code = ExitCode.CannotTell;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticIds.CannotWrite, new SourceLocation("synos-abi", 0, 0), $"{e.Message.TrimEnd('.')}. Nothing was changed. To go on: make room, or see to the rights, and run the command again.");
            code = ExitCode.CannotTell;
        }

        foreach (var diagnostic in diagnostics)
            messages.WriteLine(palette.Message(diagnostic));
        return code;
    }

    private static int Dispatch(CommandLine line, TextWriter output, DiagnosticBag diagnostics)
    {
        HeaderOptions.Apply(line);
        return line.Command.Run(line, output, diagnostics);
    }
}
