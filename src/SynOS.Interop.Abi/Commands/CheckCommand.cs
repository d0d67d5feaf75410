// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Facts;
using SynOS.Interop.Abi.Lock;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>check HEADER LOCK [--warn]</c>: any change that the lock does not know is reported.</summary>
internal static class CheckCommand
{
    private const string Warn = "--warn";

    public static Command Command { get; } = new(
        "check",
        "HEADER LOCK",
        """
        synos-abi check HEADER LOCK [--warn]
            Reports every change since the lock. --warn prints the changes as warnings.
        """,
        Run)
    {
        Values = HeaderOptions.Values,
        Flags = [Warn],
    };

    private static int Run(CommandLine line, TextWriter output, DiagnosticBag diagnostics)
    {
        var (header, path) = (line.Operands[0], line.Operands[1]);
        // Both are read before giving up, so that one run reports everything.
        var @lock = LockReader.Read(path, diagnostics);
        var facts = InputReader.Read(header, line, diagnostics);
        if (@lock is null || facts is null)
            return ExitCode.CannotTell;

        // A facts file knows which header it was made from, and that is what is to be accepted.
        var source = facts.Locations.Values.Select(l => l.File).FirstOrDefault(header);
        var accept = $"'synos-abi accept {Quote(source)} {Quote(path)}'";
        var severity = line.Has(Warn) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        var code = ExitCode.Fine;
        foreach (var change in LockComparer.Compare(@lock.Facts, facts).Where(c => !c.IsComment))
        {
            var remedy = change.Kind == ChangeKind.Breaking
                ? $"undo it, or raise the header's *_ABI_VERSION and run {accept}."
                : $"run {accept} and commit the lock.";
            diagnostics.Add(change.ToDiagnostic(severity, remedy));
            code = ExitCode.Differs;
        }

        return code;
    }

    /// <summary>A path as a shell takes it.</summary>
    public static string Quote(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
