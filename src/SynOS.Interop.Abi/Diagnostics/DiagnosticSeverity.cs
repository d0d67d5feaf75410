// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Diagnostics;

/// <summary>What a diagnostic means for the run.</summary>
internal enum DiagnosticSeverity
{
    /// <summary>For information: something was left out, and this says so.</summary>
    Note,

    /// <summary>Shown, does not stop a build.</summary>
    Warning,

    /// <summary>The result cannot be used.</summary>
    Error,
}
