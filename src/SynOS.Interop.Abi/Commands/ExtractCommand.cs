// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Store;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>extract HEADER... [--facts FILE] [--facts-folder DIR] [--lock FILE]</c>.</summary>
internal static class ExtractCommand
{
    private const string Facts = "--facts";
    private const string FactsFolder = "--facts-folder";
    private const string Lock = "--lock";
    private const string RelativeTo = "--relative-to";
    private const string Dependencies = "--dependencies";

    public static Command Command { get; } = new(
        "extract",
        "HEADER...",
        """
        synos-abi extract HEADER [--facts FILE] [--lock FILE] [--relative-to DIR] [--dependencies FILE] [--whole]
            Prints the facts, or writes them: --facts for the generator (with locations and documentation),
            --lock as the first lock of a header. An existing lock with other facts is left alone: see accept.
            --relative-to writes the places in a facts file relative to DIR, so that the file can be committed.
            --dependencies lists every file that was read, one a line, for build systems.
            --whole states also what the header includes, as if it declared that itself.
        synos-abi extract HEADER... --facts-folder DIR [--relative-to DIR] [--whole]
            Writes a facts file for each of many headers, DIR/linux/kvm.facts for linux/kvm.h.
        """,
        Run)
    {
        Values = [Facts, FactsFolder, Lock, RelativeTo, Dependencies, .. HeaderOptions.Values],
        Flags = [HeaderOptions.Whole],
    };

    private static int Run(CommandLine line, TextWriter output, DiagnosticBag diagnostics)
    {
        if (line.Value(FactsFolder) is { } folder)
            return WriteFolder(line, folder, diagnostics);
        if (line.Operands.Count != 1)
            throw new UsageException($"'extract' takes one HEADER, or several with {FactsFolder}, and {line.Operands.Count} were given. Try 'synos-abi --help'.");
        var facts = InputReader.ReadSource(line.Operands[0], line, diagnostics);
        if (facts is null)
            return ExitCode.CannotTell;
        if (line.Value(Dependencies) is { } dependencies)
            AtomicFile.WriteIfChanged(dependencies, string.Concat(facts.Files.Select(f => Path.GetFullPath(f) + "\n")));
        facts = Placed(facts, line);
        var (factsFile, lockFile) = (line.Value(Facts), line.Value(Lock));
        if (factsFile is null && lockFile is null)
            output.Write(FactsWriter.WriteFacts(facts));
        if (factsFile is not null)
            AtomicFile.WriteIfChanged(factsFile, FactsWriter.WriteFacts(facts));
        return lockFile is null ? ExitCode.Fine : WriteLock(line.Operands[0], lockFile, facts, diagnostics);
    }

    private static FactSet Placed(FactSet facts, CommandLine line) =>
        line.Value(RelativeTo) is { } folder ? facts.WithFiles(file => Path.GetRelativePath(folder, Path.GetFullPath(file)).Replace('\\', '/')) : facts;

    private static int WriteFolder(CommandLine line, string folder, DiagnosticBag diagnostics)
    {
        if (line.Value(Facts) is not null || line.Value(Lock) is not null || line.Value(Dependencies) is not null)
            throw new UsageException($"'{FactsFolder}' is for facts files alone; leave {Facts}, {Lock} and {Dependencies} out.");
        List<HeaderRequest> requests = [.. line.Operands.Select(h => HeaderOptions.Request(h, line))];
        var same = requests.GroupBy(r => r.IncludeName).FirstOrDefault(g => g.Count() > 1);
        if (same is not null)
            throw new UsageException($"'{same.First().Path}' and '{same.Last().Path}' would write the same facts file. Name one of them alone.");
        return HeaderBatch.Parse(requests, diagnostics, (request, facts) =>
            AtomicFile.WriteIfChanged(Path.Combine(folder, Path.ChangeExtension(request.IncludeName, ".facts")), FactsWriter.WriteFacts(Placed(facts, line))))
            ? ExitCode.Fine
            : ExitCode.CannotTell;
    }

    /// <summary>Only the first lock: a way around 'accept' would make breaking changes silent.</summary>
    private static int WriteLock(string header, string path, FactSet facts, DiagnosticBag diagnostics)
    {
        if (File.Exists(path))
        {
            if (LockReader.Read(path, diagnostics) is not { } existing)
                return ExitCode.CannotTell;
            if (FactsWriter.WriteLock(PartialFacts.Join(facts, existing.Facts), existing.Comments) == FactsWriter.WriteLock(existing.Facts, existing.Comments))
                return ExitCode.Fine;
            diagnostics.Error(DiagnosticIds.AcceptRefused, new SourceLocation(path, 0, 0), $"the lock has other facts and is left as it is. To go on: 'synos-abi check {header} {path}' shows the changes, 'synos-abi accept {header} {path}' takes them.");
            return ExitCode.Differs;
        }

        AtomicFile.WriteIfChanged(path, FactsWriter.WriteLock(PartialFacts.Join(facts, null), []));
        return ExitCode.Fine;
    }
}
