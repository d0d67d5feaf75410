// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Facts;
using SynOS.Interop.Abi.Lock;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>extract HEADER [--facts FILE] [--lock FILE]</c>.</summary>
internal static class ExtractCommand
{
    private const string Facts = "--facts";
    private const string Lock = "--lock";

    public static Command Command { get; } = new(
        "extract",
        "HEADER",
        """
        synos-abi extract HEADER [--facts FILE] [--lock FILE]
            Prints the facts, or writes them: --facts for the generator (with locations and documentation),
            --lock as the first lock of a header. An existing lock with other facts is left alone: see accept.
        """,
        Run)
    {
        Values = [Facts, Lock, .. HeaderOptions.Values],
    };

    private static int Run(CommandLine line, TextWriter output, DiagnosticBag diagnostics)
    {
        var facts = InputReader.ReadSource(line.Operands[0], line, diagnostics);
        if (facts is null)
            return ExitCode.CannotTell;
        var (factsFile, lockFile) = (line.Value(Facts), line.Value(Lock));
        if (factsFile is null && lockFile is null)
            output.Write(FactsWriter.Write(facts));
        if (factsFile is not null)
            AtomicFile.WriteIfChanged(factsFile, FactsWriter.Write(facts));
        return lockFile is null ? ExitCode.Fine : WriteLock(line.Operands[0], lockFile, facts, diagnostics);
    }

    /// <summary>Only the first lock: a way around 'accept' would make breaking changes silent.</summary>
    private static int WriteLock(string header, string path, FactSet facts, DiagnosticBag diagnostics)
    {
        if (File.Exists(path))
        {
            if (LockReader.Read(path, diagnostics) is not { } existing)
                return ExitCode.CannotTell;
            if (LockWriter.Write(facts, existing.Comments) == LockWriter.Write(existing.Facts, existing.Comments))
                return ExitCode.Fine;
            diagnostics.Error(DiagnosticIds.AcceptRefused, new SourceLocation(path, 0, 0), $"the lock has other facts and is left as it is. To go on: 'synos-abi check {header} {path}' shows the changes, 'synos-abi accept {header} {path}' takes them.");
            return ExitCode.Differs;
        }

        AtomicFile.WriteIfChanged(path, LockWriter.Write(facts, []));
        return ExitCode.Fine;
    }
}
