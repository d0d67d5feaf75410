// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Clang;

/// <summary>What the readers found in a header for one target.</summary>
internal sealed class HeaderContent(ClangTarget target, DiagnosticBag diagnostics)
{
    public ClangTarget Target { get; } = target;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Every file that the compiler read.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public List<Fact> Facts { get; } = [];

    /// <summary>Where each key is declared.</summary>
    public Dictionary<string, SourceLocation> Locations { get; } = new(StringComparer.Ordinal);

    public void Add(Fact fact, SourceLocation location)
    {
        Facts.Add(fact);
        Locations[fact.Key] = location;
    }

    /// <summary>Reports something that facts cannot state; the run fails rather than leave it out.</summary>
    public void Refuse(SourceLocation location, string what) =>
        Diagnostics.Error(DiagnosticIds.NotExpressible, location, what);
}
