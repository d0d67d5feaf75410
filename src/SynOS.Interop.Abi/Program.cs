// SPDX-License-Identifier: MIT
using System.Text;
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Commands;

// Always UTF-8: facts are the same bytes in every locale.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
using var messages = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
var code = ExitCode.CannotTell;
try
{
    code = AbiTool.Run(args, output, messages, !Console.IsOutputRedirected, !Console.IsErrorRedirected);
    output.Flush();
}
catch (IOException e)
{
    try
    {
        messages.WriteLine(new Diagnostic(DiagnosticIds.CannotWrite, DiagnosticSeverity.Error, new SourceLocation("synos-abi", 0, 0), $"standard output takes no more: {e.Message}. To go on: make room."));
    }
    catch (IOException)
    {
        // It was standard error itself; the exit code is all that is left to tell it.
    }

    // What is left in the writers has nowhere to go.
    NativeProcess.Exit(ExitCode.CannotTell);
}

// The compiler's memory must not be cleaned up under a parse that goes on.
if (ParseThreads.HasRunaway)
    NativeProcess.Exit(code);
return code;
