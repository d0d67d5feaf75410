// SPDX-License-Identifier: MIT

using ClangSharp.Interop;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Clang;

/// <summary>What the readers found in a header for one target.</summary>
internal sealed class HeaderContent(ClangTarget target, SourceFiles files, RuleLevel rules)
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    public ClangTarget Target { get; } = target;

    public SourceFiles Files { get; } = files;

    public TypeNames Types { get; } = new();

    public DiagnosticBag Diagnostics { get; } = [];

    /// <summary>Definitions of records that were read.</summary>
    public HashSet<CXCursor> Records { get; } = new(CursorComparer.Instance);

    /// <summary>Every file that the compiler read.</summary>
    public IReadOnlyList<string> Inclusions { get; set; } = [];

    public List<Fact> Facts { get; } = [];

    /// <summary>Where each key is declared.</summary>
    public Dictionary<string, SourceLocation> Locations { get; } = new(StringComparer.Ordinal);

    /// <summary>False when there is a fact of that key already; the first one stays.</summary>
    public bool Add(Fact fact, SourceLocation location)
    {
        if (!_indices.TryAdd(fact.Key, Facts.Count))
            return false;
        Facts.Add(fact);
        if (!fact.IsExtern)
            Locations[fact.Key] = location;
        return true;
    }

    /// <summary>Adds a fact, or puts it in the place of one with the same key.</summary>
    public void Replace(Fact fact, SourceLocation location)
    {
        if (_indices.TryGetValue(fact.Key, out var index))
            Facts[index] = fact;
        else
            Add(fact, location);
    }

    public bool Has(string key) => _indices.ContainsKey(key);

    /// <summary>Reports something that makes an ABI fragile.</summary>
    public void Find(string id, SourceLocation location, string what) => Diagnostics.Find(rules, id, location, what);

    /// <summary>Reports something that facts cannot state. Whoever wants the rules kept wants no fact missing either.</summary>
    public void Refuse(SourceLocation location, string what)
    {
        if (rules == RuleLevel.Error)
            Diagnostics.Error(DiagnosticIds.NotExpressible, location, what);
        else
            Diagnostics.Note(DiagnosticIds.NotExpressible, location, what);
    }
}
