// SPDX-License-Identifier: MIT
using ClangSharp.Interop;
using SynOS.Interop.Abi.Rules;

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

    /// <summary>Keys of records with a field that is left out: what lies between the others may be that field.</summary>
    public HashSet<string> Incomplete { get; } = new(StringComparer.Ordinal);

    /// <summary>Records of which compilers make different layouts, by their keys, and why.</summary>
    public Dictionary<string, string> Doubts { get; } = new(StringComparer.Ordinal);

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

    /// <summary>
    /// Adds a macro. One that has the name of an enumeration's value hides it; most often it stands for it, so that
    /// programs can ask for it with #ifdef.
    /// </summary>
    public void AddMacro(ConstantFact macro, SourceLocation location)
    {
        if (!_indices.TryGetValue(macro.Key, out var index))
            Add(macro, location);
        else if (Facts[index] is ConstantFact value)
            Facts[index] = value.Value == macro.Value ? value with { Origin = ConstantOrigin.Macro } : macro;
    }

    /// <summary>Reports something that makes an ABI fragile.</summary>
    public void Find(string id, SourceLocation location, string what) => Diagnostics.Find(rules, id, location, what);

    /// <summary>Reports a call that is left out. Its number is stated all the same, and never is it left out in silence.</summary>
    public void RefuseCall(string id, SourceLocation location, string what)
    {
        if (rules == RuleLevel.Off)
            Diagnostics.Note(id, location, what);
        else
            Find(id, location, what);
    }

    /// <summary>
    /// Takes out the records of <see cref="Doubts"/> and those that hold one: what gcc would not state is not stated. The
    /// last thing that is done, since later facts may speak of them.
    /// </summary>
    public void LeaveOutDoubts()
    {
        if (Doubts.Count == 0)
            return;
        var types = new TypeTable(Facts);
        var fields = Facts.OfType<FieldFact>().Select(f => (Owner: FactKey.OwnerOf(f.Key), Held: types.RecordIn(f.Type)?.Key)).Where(f => f.Held is not null).ToList();
        while (fields.FirstOrDefault(f => Doubts.ContainsKey(f.Held!) && !Doubts.ContainsKey(f.Owner)) is ({ } owner, { } held))
            Doubts.Add(owner, $"it holds {held}, and {Doubts[held]}");
        foreach (var (key, why) in Doubts)
        {
            if (Locations.TryGetValue(key, out var at))
                Diagnostics.Note(DiagnosticIds.CompilersDiffer, at, $"{key} is left out of the facts of {Target.Name}: {why}.");
        }

        Facts.RemoveAll(f => f is (RecordFact or FieldFact) && Doubts.ContainsKey(FactKey.OwnerOf(f.Key)));
        foreach (var key in Locations.Keys.Where(k => Doubts.ContainsKey(FactKey.OwnerOf(k))).ToList())
            Locations.Remove(key);
    }

    /// <summary>Reports something that facts cannot state. Whoever wants the rules kept wants no fact missing either.</summary>
    public void Refuse(SourceLocation location, string what)
    {
        if (rules == RuleLevel.Error)
            Diagnostics.Error(DiagnosticIds.NotExpressible, location, what);
        else
            Diagnostics.Note(DiagnosticIds.NotExpressible, location, what);
    }
}
