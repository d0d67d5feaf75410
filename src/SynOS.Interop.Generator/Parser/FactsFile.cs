// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>
/// A facts file, sorted into facts, documentation and locations, with the diagnostics found so far. Lives only while one header is
/// parsed; what leaves the parser is a model.
/// </summary>
internal sealed class FactsFile(TargetSet targets)
{
    /// <summary>Facts that some of the served targets have, and not all alike; by key.</summary>
    private readonly Dictionary<string, Fact> _differing = [];
    private readonly HashSet<string> _differingOwners = [];
    private readonly HashSet<string> _known = [];

    public string? Header { get; set; }

    /// <summary>Facts that hold for all served targets, by key.</summary>
    public Dictionary<string, Fact> Facts { get; } = [];

    /// <summary>kernel-doc text, by key.</summary>
    public Dictionary<string, string> Docs { get; } = [];

    /// <summary>Places in the header, by key.</summary>
    public Dictionary<string, LocationModel> Places { get; } = [];

    public List<DiagnosticModel> Diagnostics { get; } = [];

    public IEnumerable<Fact> OfKind(string kind) => Facts.Values.Where(fact => fact.Kind == kind).OrderBy(fact => fact.Name, StringComparer.Ordinal);

    public string DocOf(string key) => Docs.TryGetValue(key, out string? text) ? text : "";

    /// <summary>Whether any line states the fact, for whatever targets.</summary>
    public bool IsKnown(string key) => _known.Contains(key);

    /// <summary>Whether the fact or one of its members is not the same on all served targets, which was reported.</summary>
    public bool Differs(string key) => _differing.ContainsKey(key) || _differingOwners.Contains(key);

    /// <summary>Takes one line's fact. The first of a name stays; another for the same targets is reported.</summary>
    public void Add(Fact fact)
    {
        _known.Add(fact.Key);
        if (!targets.CoversAny(fact.Targets))
            return;
        if (Facts.TryGetValue(fact.Key, out Fact? first))
        {
            // The location is the fact's own line: the header has the name once, the facts have it twice.
            Diagnostics.Add(new DiagnosticModel(GeneratorDiagnostics.DuplicateName, fact.Where, fact.Key, $"line {first.Where.Line + 1} of the facts has the name already"));
            return;
        }

        if (targets.CoversAll(fact.Targets))
            Facts.Add(fact.Key, fact);
        else if (!_differing.ContainsKey(fact.Key))
            _differing.Add(fact.Key, fact);
    }

    /// <summary>Takes out of use what is not the same on all served targets, and says so once for all its values.</summary>
    public void ReportDiffering()
    {
        foreach (Fact fact in _differing.Values.OrderBy(fact => fact.Where.Line))
        {
            Facts.Remove(fact.Key);
            _differingOwners.Add(fact.OwnerKey);
            Report(GeneratorDiagnostics.TargetsDiffer, fact, fact.Key);
        }
    }

    /// <summary>Reports at the header's line if it is known, else at the line of the facts file.</summary>
    public void Report(DiagnosticDescriptor descriptor, Fact fact, params string[] arguments) =>
        Diagnostics.Add(new DiagnosticModel(descriptor, PlaceOf(fact), arguments));

    /// <summary>Reports a line that is wrong in itself, whatever it is about.</summary>
    public void ReportBroken(LocationModel where, string line, string problem) =>
        Diagnostics.Add(new DiagnosticModel(GeneratorDiagnostics.BrokenFact, where, problem, line));

    public LocationModel PlaceOf(Fact fact) => Places.TryGetValue(fact.Key, out LocationModel? place) ? place : fact.Where;
}
