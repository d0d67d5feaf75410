// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;

namespace SynOS.Interop.Generator.Diagnostics;

/// <summary>
/// Every diagnostic of the generator. Errors mean that facts and C# contradict each other; warnings name what is left out of the
/// emitted C#, so that nothing is missing silently.
/// </summary>
internal static class GeneratorDiagnostics
{
    private const string Category = "SynOS.Interop";

    /// <summary>{0}: what is wrong. {1}: the line.</summary>
    public static readonly DiagnosticDescriptor BrokenFact = Create(
        "SYNOS2101",
        "A line of the facts cannot be read",
        "{0}: '{1}'. Facts are written by synos-abi extract: delete the file and build again, or correct the line.",
        DiagnosticSeverity.Error);

    /// <summary>{0}: the name with its kind. {1}: what has the name already.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = Create(
        "SYNOS2102",
        "A name is used twice",
        "{0} cannot be emitted: {1}. Rename one of the two in the header.",
        DiagnosticSeverity.Error);

    /// <summary>{0}: the name with its kind. {1}: the C type.</summary>
    public static readonly DiagnosticDescriptor UnknownType = Create(
        "SYNOS2103",
        "A C type has no C# type",
        "{0} is left out: its type '{1}' has no C# type of the same size. Use a type of linux/types.h, or a struct, union or enumeration that the facts have.",
        DiagnosticSeverity.Warning);

    /// <summary>{0}: the struct or field. {1}: property. {2}: value in C. {3}: value in C#.</summary>
    public static readonly DiagnosticDescriptor LayoutMismatch = Create(
        "SYNOS2104",
        "The C# layout would differ from the C layout",
        "{0} has {1} {2} in C and would have {3} in C#, so its struct is not emitted. The facts contradict each other: run synos-abi extract again.",
        DiagnosticSeverity.Error);

    /// <summary>{0}: the name with its kind.</summary>
    public static readonly DiagnosticDescriptor TargetsDiffer = Create(
        "SYNOS2105",
        "A fact is not the same on all targets",
        "{0} is left out: it is not the same on x86_64 and aarch64, and one assembly serves both. Use fixed-width types and explicit padding, or declare by hand what has to differ.",
        DiagnosticSeverity.Warning);

    /// <summary>{0}: the name with its kind. {1}: why.</summary>
    public static readonly DiagnosticDescriptor NotExpressible = Create(
        "SYNOS2106",
        "A construct cannot be expressed in C#",
        "{0} is left out: {1} cannot be expressed in C#. Declare it by hand if it is needed.",
        DiagnosticSeverity.Warning);

    /// <summary>{0}: the option. {1}: its value. {2}: what it must be.</summary>
    public static readonly DiagnosticDescriptor BadOption = Create(
        "SYNOS2107",
        "An option of a header is not usable",
        "{0} of the UapiHeader item is '{1}', but must be {2}; nothing is emitted for this header",
        DiagnosticSeverity.Error);

    /// <summary>{0}: the name with its kind. {1}: what it needs.</summary>
    public static readonly DiagnosticDescriptor LeftOutBefore = Create(
        "SYNOS2109",
        "A fact needs another that was left out",
        "{0} is left out: it needs {1}, which C# does not have. Another message says why; mend that one.",
        DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) => new(
        id,
        title,
        message,
        Category,
        severity,
        isEnabledByDefault: true,
        helpLinkUri: $"docs/diagnostics/{id}.md");
}
