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
        Path.GetExtension(request.Path) is ".abi" or ".facts"
            ? LockReader.Read(request.Path, diagnostics)?.Facts
            : HeaderParser.Parse(request, diagnostics);

    public static FactSet? ReadHeader(string path, CommandLine line, DiagnosticBag diagnostics) =>
        HeaderParser.Parse(HeaderOptions.Request(path, line), diagnostics);
}
