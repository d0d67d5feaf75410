// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Diagnostics;

/// <summary>A finding: where, which rule, and a sentence that says what was found, why it matters and how to go on.</summary>
internal sealed record Diagnostic(string Id, DiagnosticSeverity Severity, SourceLocation Location, string Message)
{
    /// <summary>MSBuild's form: <c>file(line,column): error SYNOS1003: message</c>.</summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        };
        return $"{Location}: {severity} {Id}: {Message}";
    }
}
