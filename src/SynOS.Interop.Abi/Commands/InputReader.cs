// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Facts;
using SynOS.Interop.Abi.Lock;

namespace SynOS.Interop.Abi.Commands;

/// <summary>Reads what the user named: a header, a lock or a facts file.</summary>
internal static class InputReader
{
    public static FactSet? Read(string path, CommandLine line, DiagnosticBag diagnostics) =>
        Read(HeaderOptions.Request(path, line), diagnostics);

    public static FactSet? Read(HeaderRequest request, DiagnosticBag diagnostics) =>
        IsHeader(request.Path)
            ? HeaderParser.Parse(request, diagnostics)
            : LockReader.Read(request.Path, diagnostics)?.Facts;

    public static FactSet? ReadHeader(string path, CommandLine line, DiagnosticBag diagnostics) =>
        HeaderParser.Parse(HeaderOptions.Request(path, line), diagnostics);

    /// <summary>The macros that show a header's prototypes; a lock does not know them.</summary>
    public static IReadOnlyList<string> PrototypeGuards(string path) =>
        IsHeader(path) ? PrototypeGuard.Find(File.ReadAllText(path)) : [];

    private static bool IsHeader(string path) => Path.GetExtension(path) is not (".abi" or ".facts");
}
