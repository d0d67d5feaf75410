// SPDX-License-Identifier: MIT

using System.Diagnostics.CodeAnalysis;

namespace SynOS.Interop.Abi.Facts;

/// <summary>
/// The facts of one header or lock. Facts are sorted by their line; a lock has no docs and knows only its own lines as
/// locations.
/// </summary>
internal sealed class FactSet
{
    private readonly Lazy<ILookup<string, Fact>> _byKey;
    private readonly Lazy<ILookup<(string Kind, string Record, string Targets), FieldFact>> _fields;

    public FactSet(
        IEnumerable<Fact> facts,
        IReadOnlyDictionary<string, SourceLocation>? locations = null,
        IReadOnlyDictionary<string, string>? docs = null,
        string? header = null)
    {
        var sorted = Sort([.. facts]);
        Facts = Array.TrueForAll(sorted, f => !f.IsExtern) ? sorted : Array.FindAll(sorted, f => !f.IsExtern);
        Externs = Array.FindAll(sorted, f => f.IsExtern);
        Locations = locations ?? new Dictionary<string, SourceLocation>();
        Docs = docs ?? new Dictionary<string, string>();
        Header = header;
        _fields = new(() => Facts.OfType<FieldFact>().ToLookup(f => (f.RecordKind, f.Record, f.Targets)));
        _byKey = new(() => Facts.ToLookup(f => f.Key, StringComparer.Ordinal));
    }

    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>What other headers declare and these facts refer to.</summary>
    public IReadOnlyList<Fact> Externs { get; }

    /// <summary>Where each key is declared.</summary>
    public IReadOnlyDictionary<string, SourceLocation> Locations { get; }

    /// <summary>kernel-doc by key; parameters and results of calls have keys such as <c>call N.param</c> and <c>call N.returns</c>.</summary>
    public IReadOnlyDictionary<string, string> Docs { get; }

    /// <summary>How C programs include the header, such as <c>linux/synos_ai.h</c>; null for a lock.</summary>
    public string? Header { get; }

    /// <summary>The targets that were measured, when it was not all of them; otherwise empty.</summary>
    public IReadOnlyList<string> Measured { get; init; } = [];

    /// <summary>Every file that was read for these facts, the header itself first; empty for a lock.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public IEnumerable<CallFact> Calls => Facts.OfType<CallFact>();

    public IEnumerable<ConstantFact> Constants => Facts.OfType<ConstantFact>();

    public IEnumerable<RecordFact> Records => Facts.OfType<RecordFact>();

    /// <summary>A record's fields in the order of their offsets.</summary>
    public IEnumerable<FieldFact> FieldsOf(RecordFact record) => _fields.Value[(record.Kind, record.Name, record.Targets)]
        .OrderBy(f => f.Offset).ThenBy(f => f.Size).ThenBy(f => f.Name, StringComparer.Ordinal);

    /// <summary>Finds a fact that holds for all targets by its key, such as <c>struct synos_ai_event.pid</c>.</summary>
    public bool TryGet<T>(string key, [NotNullWhen(true)] out T? fact)
        where T : Fact
    {
        fact = _byKey.Value[key].OfType<T>().FirstOrDefault(f => f.Targets.Length == 0);
        return fact is not null;
    }

    /// <summary>A lock is sorted already, and most of the work would be to find that out by sorting.</summary>
    private static Fact[] Sort(Fact[] facts)
    {
        var lines = Array.ConvertAll(facts, f => f.Line);
        for (var i = 1; i < lines.Length; i++)
        {
            if (string.CompareOrdinal(lines[i - 1], lines[i]) <= 0)
                continue;
            Array.Sort(lines, facts, StringComparer.Ordinal);
            break;
        }

        return facts;
    }

    /// <summary>The facts that hold for one target, the common ones among them, without their targets.</summary>
    public FactSet ForTarget(string target) => new(
        Facts.Concat(Externs).Where(f => f.Targets.Length == 0 || f.Targets.Split(',').Contains(target)).Select(f => f with { Targets = "" }),
        Locations,
        Docs,
        Header);

    /// <summary>The same facts, whose places do not depend on where the folder is.</summary>
    public FactSet RelativeTo(string folder) => new(
        Facts.Concat(Externs),
        Locations.ToDictionary(l => l.Key, l => l.Value with { File = Path.GetRelativePath(folder, Path.GetFullPath(l.Value.File)).Replace('\\', '/') }),
        Docs,
        Header) { Files = Files, Measured = Measured };

    /// <summary>The targets that any fact names.</summary>
    public IReadOnlyList<string> NamedTargets =>
        [.. Facts.Where(f => f.Targets.Length != 0).SelectMany(f => f.Targets.Split(',')).Distinct().Order(StringComparer.Ordinal)];
}
