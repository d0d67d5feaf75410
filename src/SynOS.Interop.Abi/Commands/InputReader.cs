// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Netlink;
using SynOS.Interop.Abi.Store;

namespace SynOS.Interop.Abi.Commands;

/// <summary>Reads what the user named: a header, a netlink specification, a lock or a facts file.</summary>
internal static class InputReader
{
    public static FactSet? Read(string path, CommandLine line, DiagnosticBag diagnostics) =>
        Read(HeaderOptions.Request(path, line), diagnostics);

    public static FactSet? Read(HeaderRequest request, DiagnosticBag diagnostics) =>
        IsLock(request.Path)
            ? LockReader.Read(request.Path, diagnostics)?.Facts
            : ReadSource(request, diagnostics);

    /// <summary>What facts are extracted from: a header, or the specification of a netlink family.</summary>
    public static FactSet? ReadSource(string path, CommandLine line, DiagnosticBag diagnostics) =>
        ReadSource(HeaderOptions.Request(path, line), diagnostics);

    /// <summary>A header that is read as a lock would have a broken line for each of its lines.</summary>
    public static void RefuseSwapped(CommandLine line)
    {
        if (IsLock(line.Operands[0]) && Path.GetExtension(line.Operands[1]) is (".h" or ".yaml" or ".yml"))
            throw new UsageException($"'{line.Command.Name}' takes HEADER LOCK in this order, and '{line.Operands[1]}' is not a lock.");
    }

    private static FactSet? ReadSource(HeaderRequest request, DiagnosticBag diagnostics) => SpecificationReader.Reads(request.Path)
        ? SpecificationReader.Read(request.Path, diagnostics)
        : HeaderParser.Parse(request, diagnostics);

    /// <summary>A header's facts, with what it stated before and includes now; all else as it is.</summary>
    public static FactSet Complete(FactSet old, FactSet now, HeaderRequest request) =>
        IsLock(request.Path) || SpecificationReader.Reads(request.Path) ? now : IncludedFacts.Complete(old, now, request);

    /// <summary>The macros that show a header's prototypes; nothing else knows them.</summary>
    public static IReadOnlyList<string> PrototypeGuards(string path) =>
        IsLock(path) || SpecificationReader.Reads(path) ? [] : PrototypeGuard.Find(File.ReadAllText(path));

    private static bool IsLock(string path) => Path.GetExtension(path) is ".abi" or ".facts";
}
