// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Lock;

/// <summary>One difference between two sets of facts.</summary>
/// <param name="Kind">Whom it reaches.</param>
/// <param name="Id">The diagnostic that reports it.</param>
/// <param name="Key">The fact that changed.</param>
/// <param name="Location">Where to look: in the new header, or in the lock for what is gone altogether.</param>
/// <param name="What">What changed, from what to what.</param>
/// <param name="Consequence">What it breaks, and for whom.</param>
internal sealed record Change(ChangeKind Kind, string Id, string Key, SourceLocation Location, string What, string Consequence)
{
    /// <summary>Only a comment changed; the lock has no comments and stays as it is.</summary>
    public bool IsComment { get; init; }

    public string KindName => Kind switch
    {
        ChangeKind.Breaking => "breaking",
        ChangeKind.Additive => "additive",
        _ => "neutral",
    };

    public Diagnostic ToDiagnostic(DiagnosticSeverity severity, string remedy) =>
        new(Id, severity, Location, $"{What} ({KindName}): {Consequence}{(remedy.Length == 0 ? "" : " To go on: " + remedy)}");
}
