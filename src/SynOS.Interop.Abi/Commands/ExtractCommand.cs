// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Facts;
using SynOS.Interop.Abi.Lock;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>extract HEADER [--facts FILE] [--lock FILE]</c>.</summary>
internal static class ExtractCommand
{
    public static int Run(CommandLine line, TextWriter output, DiagnosticBag diagnostics)
    {
        var facts = InputReader.ReadHeader(line.Operands[0], line, diagnostics);
        if (facts is null)
            return ExitCode.CannotTell;
        if (line.Facts is null && line.Lock is null)
            output.Write(FactsWriter.Write(facts));
        if (line.Facts is not null)
            AtomicFile.WriteIfChanged(line.Facts, FactsWriter.Write(facts));
        return line.Lock is null ? ExitCode.Fine : WriteLock(line, facts, diagnostics);
    }

    /// <summary>Only the first lock: a way around 'accept' would make breaking changes silent.</summary>
    private static int WriteLock(CommandLine line, FactSet facts, DiagnosticBag diagnostics)
    {
        if (File.Exists(line.Lock))
        {
            if (LockReader.Read(line.Lock, diagnostics) is not { } existing)
                return ExitCode.CannotTell;
            if (LockWriter.Write(facts, existing.Comments) == LockWriter.Write(existing.Facts, existing.Comments))
                return ExitCode.Fine;
            diagnostics.Error(DiagnosticIds.AcceptRefused, new SourceLocation(line.Lock, 0, 0), $"the lock has other facts and is left as it is. To go on: 'synos-abi check {line.Operands[0]} {line.Lock}' shows the changes, 'synos-abi accept {line.Operands[0]} {line.Lock}' takes them.");
            return ExitCode.Differs;
        }

        AtomicFile.WriteIfChanged(line.Lock!, LockWriter.Write(facts, []));
        return ExitCode.Fine;
    }
}
