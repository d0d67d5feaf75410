// SPDX-License-Identifier: MIT
using System.Text;
using SynOS.Interop.Abi.Emit.Fill;
using SynOS.Interop.Abi.Emit;
using SynOS.Interop.Abi.Store;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>fill INPUT FILE... [--check]</c>: the derived parts of files that people write.</summary>
internal static class FillCommand
{
    private const string Check = "--check";

    public static Command Command { get; } = new(
        "fill",
        "INPUT FILE...",
        """
        synos-abi fill INPUT FILE... [--check]
            Writes anew what is derived in files that people write: what stands between the comments
            'synos-abi: KIND [CALL]' or 'synos-abi: each|list|all const|call|errno PREFIX: TEXT' and 'synos-abi: end'; KIND is
            one that 'emit' knows, and in C the section 'Return:' of the kernel-doc of sys_CALL.
            Prints the files that it changed. --check changes none, and exits with 1 when one would change.
        """,
        Run)
    {
        Values = HeaderOptions.Values,
        Flags = [Check],
    };

    private static int Run(CommandLine line, TextWriter output, DiagnosticBag diagnostics)
    {
        var input = line.Operands[0];
        var facts = InputReader.Read(input, line, diagnostics);
        if (facts is null)
            return ExitCode.CannotTell;
        var request = new EmitRequest(facts.Header ?? Path.GetFileName(input), facts, diagnostics);
        var filled = new List<(string Path, byte[] Before, string Text)>();
        foreach (var path in line.Operands.Skip(1))
        {
            var before = File.ReadAllBytes(path);
            var old = Encoding.UTF8.GetString(before);
            if (FileFiller.Fill(path, old, request) is { } text && text != old)
                filled.Add((path, before, text));
        }

        // All or nothing: half of the files filled would look like a finished change.
        if (diagnostics.HasErrors)
            return ExitCode.CannotTell;
        foreach (var (path, before, text) in filled)
        {
            if (!line.Has(Check))
                AtomicFile.WriteIfChanged(path, text, before);
            output.WriteLine(path);
        }

        return line.Has(Check) && filled.Count != 0 ? ExitCode.Differs : ExitCode.Fine;
    }
}
