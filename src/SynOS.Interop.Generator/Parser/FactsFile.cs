// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>
/// A facts file, sorted into facts, documentation and locations, with the diagnostics found so far. Lives only while one header is
/// parsed; what leaves the parser is a model.
/// </summary>
internal sealed class FactsFile
{
    private readonly HashSet<string> _differing = [];

    public string? Header { get; set; }

    /// <summary>Facts with one value on all targets, by key.</summary>
    public Dictionary<string, Fact> Facts { get; } = [];

    /// <summary>kernel-doc text, by key.</summary>
    public Dictionary<string, string> Docs { get; } = [];

    /// <summary>Places in the header, by key.</summary>
    public Dictionary<string, LocationModel> Places { get; } = [];

    public List<DiagnosticModel> Diagnostics { get; } = [];

    public IEnumerable<Fact> OfKind(string kind) => Facts.Values.Where(fact => fact.Kind == kind).OrderBy(fact => fact.Name, StringComparer.Ordinal);

    public string DocOf(string key) => Docs.TryGetValue(key, out string? text) ? text : "";

    public bool DiffersBetweenTargets(string key) => _differing.Contains(key);

    /// <summary>Whether a struct has a field that is not the same on all targets.</summary>
    public bool DifferingFields(string structure) =>
        _differing.Any(key => key.StartsWith($"struct {structure}.", StringComparison.Ordinal));

    /// <summary>Takes a fact of one target out of use, and says so once for all its values.</summary>
    public void AddDiffering(Fact fact)
    {
        if (_differing.Add(fact.Key))
            Report(GeneratorDiagnostics.TargetsDiffer, fact, fact.Key);
    }

    /// <summary>Reports at the header's line if it is known, else at the line of the facts file.</summary>
    public void Report(DiagnosticDescriptor descriptor, Fact fact, params string[] arguments) =>
        Diagnostics.Add(new DiagnosticModel(descriptor, Places.TryGetValue(fact.Key, out LocationModel? place) ? place : fact.Where, arguments));

    /// <summary>Reports a line that is wrong in itself, whatever it is about.</summary>
    public void ReportBroken(LocationModel where, string line, string problem) =>
        Diagnostics.Add(new DiagnosticModel(GeneratorDiagnostics.BrokenFact, where, problem, line));
}
