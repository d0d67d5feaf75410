// SPDX-License-Identifier: MIT
using System.Collections;
using SynOS.Interop.Abi.Rules;

namespace SynOS.Interop.Abi.Diagnostics;

/// <summary>
/// Collects diagnostics. A header is read once for each target, so the same finding arrives several times and is kept
/// once.
/// </summary>
internal sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> _items = [];
    private readonly HashSet<Diagnostic> _seen = [];

    public int Count => _items.Count;

    public bool HasErrors { get; private set; }

    public void Error(string id, SourceLocation location, string message) =>
        Add(new Diagnostic(id, DiagnosticSeverity.Error, location, message));

    public void Warning(string id, SourceLocation location, string message) =>
        Add(new Diagnostic(id, DiagnosticSeverity.Warning, location, message));

    /// <summary>Adds what a rule found, as the rules are to be taken.</summary>
    public void Find(RuleLevel rules, string id, SourceLocation location, string message)
    {
        if (rules == RuleLevel.Error)
            Error(id, location, message);
        else if (rules == RuleLevel.Warn)
            Warning(id, location, message);
    }

    public void Note(string id, SourceLocation location, string message) =>
        Add(new Diagnostic(id, DiagnosticSeverity.Note, location, message));

    public void Add(Diagnostic diagnostic)
    {
        if (!_seen.Add(diagnostic))
            return;
        _items.Add(diagnostic);
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
    }

    /// <summary>In the order of the file, so that the first line printed is the first to mend.</summary>
    public IEnumerator<Diagnostic> GetEnumerator() => _items
        .OrderBy(d => d.Location.File, StringComparer.Ordinal)
        .ThenBy(d => d.Location.Line)
        .ThenBy(d => d.Location.Column)
        .ThenBy(d => d.Id, StringComparer.Ordinal)
        .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
