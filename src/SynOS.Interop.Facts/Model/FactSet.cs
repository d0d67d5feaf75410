// SPDX-License-Identifier: MIT
using System.Diagnostics.CodeAnalysis;
using SynOS.Interop.Facts.Targets;

namespace SynOS.Interop.Facts.Model;

/// <summary>
/// The facts of one header or lock. Facts are sorted by their line; a lock has no docs and knows only its own lines as
/// locations.
/// </summary>
internal sealed class FactSet
{
    private readonly Lazy<ILookup<string, Fact>> _byKey;
    private readonly Lazy<ILookup<(string Kind, string Record, TargetSet Targets), FieldFact>> _fields;

    public FactSet(
        IEnumerable<Fact> facts,
        IReadOnlyDictionary<string, SourceLocation>? locations = null,
        IReadOnlyDictionary<string, string>? docs = null,
        string? header = null)
    {
        Fact[] sorted = Sort([.. facts]);
        Facts = Array.TrueForAll(sorted, fact => !fact.IsExtern) ? sorted : Array.FindAll(sorted, fact => !fact.IsExtern);
        Externs = Array.FindAll(sorted, fact => fact.IsExtern);
        Locations = locations ?? new Dictionary<string, SourceLocation>();
        Docs = docs ?? new Dictionary<string, string>();
        Header = header;
        _fields = new(() => Facts.OfType<FieldFact>().ToLookup(field => (field.RecordKind, field.Record, field.Targets)));
        _byKey = new(() => Facts.ToLookup(fact => fact.Key, StringComparer.Ordinal));
    }

    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>What other headers declare and these facts refer to.</summary>
    public IReadOnlyList<Fact> Externs { get; }

    /// <summary>Both: what types may refer to.</summary>
    public IEnumerable<Fact> All => Facts.Concat(Externs);

    /// <summary>Where each key is declared.</summary>
    public IReadOnlyDictionary<string, SourceLocation> Locations { get; }

    /// <summary>kernel-doc by key; parameters and results of calls have keys such as <c>call N.param</c> and <c>call N.returns</c>.</summary>
    public IReadOnlyDictionary<string, string> Docs { get; }

    /// <summary>How C programs include the header, such as <c>linux/synos_ai.h</c>; null for a lock.</summary>
    public string? Header { get; }

    /// <summary>The targets that were measured, when it was not all of them.</summary>
    public TargetSet Measured { get; init; }

    /// <summary>Every file that was read for these facts, the header itself first; empty for a lock.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Keys of facts that a header states which this one includes, where they are compared with what this one stated before.</summary>
    public IReadOnlyList<string> Included { get; init; } = [];

    public IEnumerable<CallFact> Calls => Facts.OfType<CallFact>();

    public IEnumerable<ConstantFact> Constants => Facts.OfType<ConstantFact>();

    public IEnumerable<RecordFact> Records => Facts.OfType<RecordFact>();

    /// <summary>The targets that any fact names; none when all facts hold for every target.</summary>
    public TargetSet NamedTargets => TargetSet.Of(Facts.SelectMany(fact => fact.Targets));

    /// <summary>A record's fields in the order of their offsets.</summary>
    public IEnumerable<FieldFact> FieldsOf(RecordFact record) => _fields.Value[(record.Kind, record.Name, record.Targets)]
        .OrderBy(field => field.Offset).ThenBy(field => field.Size).ThenBy(field => field.Name, StringComparer.Ordinal);

    /// <summary>Finds a fact that holds for all targets by its key, such as <c>struct synos_ai_event.pid</c>.</summary>
    public bool TryGet<T>(string key, [NotNullWhen(true)] out T? fact)
        where T : Fact
    {
        fact = _byKey.Value[key].OfType<T>().FirstOrDefault(found => found.Targets.IsEvery);
        return fact is not null;
    }

    /// <summary>The facts that hold for one target, the common ones among them, without their targets.</summary>
    public FactSet ForTarget(Target target) => new(
        All.Where(fact => fact.Targets.Covers(target)).Select(fact => fact with { Targets = default }), Locations, Docs, Header);

    /// <summary>The same facts, whose places are named otherwise.</summary>
    /// <param name="rename">The new name of a file.</param>
    public FactSet WithFiles(Func<string, string> rename) => new(
        All,
        Locations.ToDictionary(at => at.Key, at => at.Value with { File = rename(at.Value.File) }),
        Docs,
        Header) { Files = Files, Measured = Measured, Included = Included };

    /// <summary>A lock is sorted already, and most of the work would be to find that out by sorting.</summary>
    private static Fact[] Sort(Fact[] facts)
    {
        string[] lines = Array.ConvertAll(facts, fact => fact.Line);
        for (int i = 1; i < lines.Length; i++)
        {
            if (string.CompareOrdinal(lines[i - 1], lines[i]) <= 0)
                continue;
            Array.Sort(lines, facts, StringComparer.Ordinal);
            break;
        }

        return facts;
    }
}
