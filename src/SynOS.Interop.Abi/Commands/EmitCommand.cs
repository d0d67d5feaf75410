// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Emit;
using SynOS.Interop.Abi.Store;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>emit KIND INPUT [--output FILE]</c>: the facts as something else.</summary>
internal static class EmitCommand
{
    private const string Output = "--output";
    private const string Header = "--header";

    public static Command Command { get; } = new(
        "emit",
        "KIND INPUT",
        $"""
        synos-abi emit KIND INPUT [--header NAME] [--output FILE]
            Turns the facts of a header, lock or facts file into:
        {string.Join('\n', EmitterTable.All.Select(e => $"      {e.Kind,-18}{e.What}"))}
            A header has texts of documentation that a lock has not. C is told by --header what to include,
            which may be repeated, and by --define what to define; a header says both itself.
        """,
        Run)
    {
        Values = [Output, Header, .. HeaderOptions.Values],
    };

    private static int Run(CommandLine line, TextWriter output, DiagnosticBag diagnostics)
    {
        var (kind, input) = (line.Operands[0], line.Operands[1]);
        var emitter = EmitterTable.Find(kind)
            ?? throw new UsageException($"'emit' does not know '{kind}'; it takes {EmitterTable.Names}.");
        var facts = InputReader.Read(input, line, diagnostics);
        if (facts is null)
            return ExitCode.CannotTell;
        var text = emitter.Head + emitter.Emit(new EmitRequest(facts.Header ?? Path.GetFileName(input), facts, diagnostics)
        {
            Includes = line.All(Header) is { Count: not 0 } given ? given : facts.Header is { } own ? [own, .. Prelude(facts)] : [],
            Defines = [.. InputReader.PrototypeGuards(input), .. HeaderOptions.Request(input, line).Defines],
        });
        if (line.Value(Output) is { } path)
            AtomicFile.WriteIfChanged(path, text);
        else
            output.Write(text);
        return ExitCode.Fine;
    }

    /// <summary>What numbers of ioctls and sizes need and a header leaves to its users; neither of them is an int.</summary>
    private static IReadOnlyList<string> Prelude(FactSet facts) =>
        facts.Facts.Any(f => f is ConstantFact constant && constant.Type != CType.Int && !constant.Value.EndsWith('"')) ? ["stddef.h", "linux/types.h", "linux/ioctl.h"] : [];
}
