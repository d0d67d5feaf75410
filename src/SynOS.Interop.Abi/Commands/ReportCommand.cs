// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;
using SynOS.Interop.Abi.Report;
using SynOS.Interop.Abi.Store;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>report INPUT [--with OLD] [--witnesses FILE] [--output FILE]</c>: one page that shows the ABI.</summary>
internal static class ReportCommand
{
    private const string With = "--with";
    private const string Witnesses = "--witnesses";
    private const string Output = "--output";

    public static Command Command { get; } = new(
        "report",
        "INPUT",
        """
        synos-abi report INPUT [--with OLD] [--witnesses FILE] [--output FILE]
            Writes one HTML page that shows every record byte by byte, and all other facts. --with draws what
            changed since an older header, lock or facts file; --witnesses shows who confirms the facts.
        """,
        Run)
    {
        Values = [With, Witnesses, Output, .. HeaderOptions.Values],
    };

    private static int Run(CommandLine line, TextWriter output, DiagnosticBag diagnostics)
    {
        // All are read before giving up, so that one run reports everything.
        var input = line.Operands[0];
        var facts = InputReader.Read(input, line, diagnostics);
        var older = line.Value(With);
        var old = older is null ? null : InputReader.Read(older, line, diagnostics);
        var file = line.Value(Witnesses);
        var witnesses = file is null ? null : WitnessFileReader.Read(file, diagnostics);
        if (facts is null || (older is not null && old is null) || (file is not null && witnesses is null)
            || (old is not null && DisjointTargetsRule.Reports(older!, old, input, facts, line, diagnostics)))
            return ExitCode.CannotTell;

        var page = ReportPage.Write(new ReportRequest(facts.Header ?? Path.GetFileName(input), facts)
        {
            Old = old,
            OldSource = Path.GetFileName(older) ?? "",
            Changes = old is null ? [] : LockComparer.Compare(old, facts),
            Witnesses = witnesses,
        });
        if (line.Value(Output) is { } path)
            AtomicFile.WriteIfChanged(path, page);
        else
            output.Write(page);
        return ExitCode.Fine;
    }
}
