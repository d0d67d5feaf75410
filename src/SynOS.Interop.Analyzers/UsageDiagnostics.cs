// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;

namespace SynOS.Interop.Analyzers;

/// <summary>Every diagnostic of the usage analyzers. All are warnings: the code compiles, and does something else than it seems to.</summary>
internal static class UsageDiagnostics
{
    private const string Category = "SynOS.Interop";

    /// <summary>{0}: the call. {1}: the base as it is written.</summary>
    public static readonly DiagnosticDescriptor NoHandshake = Create(
        "SYNOS3201",
        "A raw call without the handshake",
        "'{0}' is called with the base {1}, which no kernel stated: elsewhere the number belongs to another call. Take the base from SynosKernel.Detect().SyscallBase.");

    /// <summary>{0}: the buffer as it is written. {1}: its length in bytes.</summary>
    public static readonly DiagnosticDescriptor ReadBeyondTerminator = Create(
        "SYNOS3203",
        "A text buffer is read beyond its terminator",
        "'{0}' is read to the end of its {1} bytes: the NUL that ends the text, and whatever stands behind it, become part of the string. Slice at the first NUL.");

    /// <summary>{0}: the call.</summary>
    public static readonly DiagnosticDescriptor UncheckedErrno = Create(
        "SYNOS3204",
        "The errno of a raw call is not looked at",
        "The result of '{0}' is lost, and with it the errno if the call failed: a raw call throws nothing. Check for a negative result, or assign to _ if failure does not matter.");

    /// <summary>{0}: the call.</summary>
    public static readonly DiagnosticDescriptor ComparedWithMinusOne = Create(
        "SYNOS3205",
        "The result of a raw call is compared with -1",
        "'{0}' returns the negated errno, so -1 is EPERM and every other failure counts as success here. Compare with 0, or with a named errno.");

    private static DiagnosticDescriptor Create(string id, string title, string message) => new(
        id,
        title,
        message,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: $"docs/diagnostics/{id}.md");
}
