// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Emit;

/// <summary>What an emitter makes its text of.</summary>
/// <param name="Source">The header as C programs include it, or the name of the lock: never a folder of this machine.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Diagnostics">Takes what cannot be expressed.</param>
internal sealed record EmitRequest(string Source, FactSet Facts, DiagnosticBag Diagnostics)
{
    /// <summary>The one call that is asked for; null for all.</summary>
    public string? Subject { get; init; }

    /// <summary>What a C file includes, such as <c>linux/synos_ai.h</c>.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];

    /// <summary>What a C file defines before that, <c>NAME</c> or <c>NAME=VALUE</c>.</summary>
    public IReadOnlyList<string> Defines { get; init; } = [];
}
