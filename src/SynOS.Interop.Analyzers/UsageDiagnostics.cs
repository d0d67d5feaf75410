// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;

namespace SynOS.Interop.Analyzers;

/// <summary>Every diagnostic of the usage analyzers. All are warnings: the code compiles, and does something else than it seems to.</summary>
internal static class UsageDiagnostics
{
    private const string Category = "SynOS.Interop";

    /// <summary>{0}: the call. {1}: the base as it is written. {2}: where to get it from.</summary>
    public static readonly DiagnosticDescriptor NoHandshake = Create(
        "SYNOS3201",
        "A raw call without the handshake",
        "'{0}' is called with the base {1}, which no kernel stated: elsewhere the number belongs to another call. Take the base from {2}.");

    /// <summary>{0}: the struct. {1}: the record. {2}: what differs.</summary>
    public static readonly DiagnosticDescriptor StructDiffers = Create(
        "SYNOS3202",
        "A struct differs from its C original",
        "'{0}' is a copy of '{1}', but {2}. The kernel reads and writes the bytes of C: write the fields as the header has them.");

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

    /// <summary>{0}: the name in the attribute.</summary>
    public static readonly DiagnosticDescriptor UnknownRecord = Create(
        "SYNOS3206",
        "No facts state the record that a struct copies",
        "No facts of this project state '{0}', so the struct is not compared with anything. Add the header as a UapiHeader, or its facts or lock to AdditionalFiles, and name the record as they do.");

    /// <summary>{0}: what reads the errno. {1}: the call.</summary>
    public static readonly DiagnosticDescriptor ErrnoOfAnotherCall = Create(
        "SYNOS3207",
        "The errno is read from where a raw call does not leave it",
        "{0} does not give the errno of '{1}', which is in its result, negated: it may be that of another call, or 0. Take the result.");

    private static DiagnosticDescriptor Create(string id, string title, string message) => new(
        id,
        title,
        message,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: $"docs/diagnostics/{id}.md");
}
