// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Text;
using SynOS.Interop.Facts.Types;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>
/// The facts of one file that hold for all served targets, with the diagnostics found so far. Lives only while one header is bound; what
/// leaves the binding is a model. Any text is accepted: what cannot be used becomes a diagnostic.
/// </summary>
internal sealed class FactsFile
{
    /// <summary>Longer names are a broken file: C# has a limit for the names in an assembly.</summary>
    private const int LongestName = 400;

    private readonly string _path;
    private readonly FactSet _set;
    private readonly ServedTargets _targets;
    private readonly Dictionary<string, Fact> _facts = new(StringComparer.Ordinal);

    /// <summary>Facts that some of the served targets have, and not all alike; by key.</summary>
    private readonly Dictionary<string, Fact> _differing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    private FactsFile(string path, FactsText text)
    {
        (_path, _set, _targets) = (path, text.Set, new ServedTargets(text.Set.Measured));
        foreach (FactsProblem problem in text.Problems)
            Take(problem);
        foreach ((Fact fact, int line) in text.Lines)
            Take(fact, line);
        ReportDiffering();
        Types = new TypeTable(_facts.Values);
    }

    public string? Header => _set.Header;

    public TypeTable Types { get; }

    public List<DiagnosticModel> Diagnostics { get; } = [];

    public static FactsFile Read(FactsInput input) => new(input.Path, FactsReader.Read(input.Text));

    /// <summary>Facts of a kind, by their names.</summary>
    public IEnumerable<T> All<T>()
        where T : Fact => _facts.Values.OfType<T>().OrderBy(fact => fact.Key, StringComparer.Ordinal);

    public T? Find<T>(string key)
        where T : Fact => _facts.TryGetValue(key, out Fact? fact) ? fact as T : null;

    public string DocOf(string key) => _set.Docs.TryGetValue(key, out string? text) ? text : "";

    /// <summary>Whether any line states the fact, for whatever targets.</summary>
    public bool IsKnown(string key) => _known.Contains(key);

    /// <summary>Whether the fact or one of its members cannot be used, which was reported.</summary>
    public bool IsLeftOut(string key) => _leftOut.Contains(key);

    /// <summary>Reports at the header's line if it is known, else at the line of the facts file.</summary>
    public void Report(DiagnosticDescriptor descriptor, Fact fact, params string[] arguments) =>
        Diagnostics.Add(new DiagnosticModel(descriptor, PlaceOf(fact), arguments));

    /// <summary>Reports a line that is wrong in itself, whatever it is about.</summary>
    public void ReportBroken(Fact fact, string problem) => ReportBroken(LineOf(_lines[fact.Key], fact.Line), fact.Line, problem);

    public LocationModel PlaceOf(Fact fact) => PlaceOf(fact.Key) ?? LineOf(_lines[fact.Key], fact.Line);

    private void Take(FactsProblem problem)
    {
        // How a line ends and where it stands is for those who write the file; an empty one says nothing.
        if (problem.Kind == FactsProblemKind.Form || problem.Text.Length == 0)
            return;
        LocationModel where = LineOf(problem.Line, problem.Text);
        if (problem.Key is { } key)
            LeaveOut(key);
        if (problem.Kind == FactsProblemKind.Duplicate)
        {
            // The location is the fact's own line: the header has the name once, the facts have it twice.
            Diagnostics.Add(new DiagnosticModel(GeneratorDiagnostics.DuplicateName, where, problem.Key!, $"line {problem.First} of the facts has the name already"));
        }
        else if (problem is { Key: { } of, Unknown: { } unknown })
        {
            Diagnostics.Add(new DiagnosticModel(GeneratorDiagnostics.NotExpressible, PlaceOf(of) ?? where, of, $"'{unknown}'"));
        }
        else
        {
            ReportBroken(where, problem.Text, $"This is not a fact ({problem.Message})");
        }
    }

    private void Take(Fact fact, int line)
    {
        bool isServed = _targets.CoversAny(fact.Targets);
        if (isServed || !_lines.ContainsKey(fact.Key))
            _lines[fact.Key] = line;
        _known.Add(fact.Key);
        if (ProblemOf(fact) is { } problem)
        {
            LeaveOut(fact.Key);
            ReportBroken(fact, problem);
        }
        else if (isServed && !IsUsable(fact))
        {
            LeaveOut(fact.Key);
            Report(GeneratorDiagnostics.NotExpressible, fact, fact.Key, "a name that is not made of the letters A to Z, digits and underscores");
        }
        else if (_targets.CoversAll(fact.Targets))
        {
            _facts.Add(fact.Key, fact);
        }
        else if (isServed && !_differing.ContainsKey(fact.Key))
        {
            _differing.Add(fact.Key, fact);
        }
    }

    private static string? ProblemOf(Fact fact) => fact switch
    {
        not (CallFact or ConstantFact or EnumFact or EnumeratorFact or ErrnoFact or FieldFact or RecordFact or TypedefFact) => "This is not a fact of a header",
        { Key.Length: > LongestName } => "A name is too long",
        _ when fact.Line.IndexOf('\ufffd') >= 0 => "This is not UTF-8",
        _ => null,
    };

    /// <summary>Whether C# can have the names. A typedef and an error have none in C#.</summary>
    private static bool IsUsable(Fact fact) => fact switch
    {
        RecordFact record => CName.IsTypeName(record.Name),
        FieldFact field => CName.IsTypeName(field.Record) && CName.IsIdentifier(field.Name),
        EnumFact @enum => CName.IsTypeName(@enum.Name),
        EnumeratorFact value => CName.IsTypeName(value.Enum) && CName.IsIdentifier(value.Name),
        ConstantFact constant => CName.IsIdentifier(constant.Name),
        CallFact call => CName.IsIdentifier(call.Name) && call.Parameters.All(parameter => CName.IsIdentifier(parameter.Name)),
        _ => true,
    };

    /// <summary>Says of what is not the same on all served targets that it is left out, once for all its values.</summary>
    private void ReportDiffering()
    {
        foreach (Fact fact in _differing.Values.OrderBy(fact => _lines[fact.Key]))
        {
            LeaveOut(fact.Key);
            Report(GeneratorDiagnostics.TargetsDiffer, fact, fact.Key);
        }
    }

    private void LeaveOut(string key)
    {
        _known.Add(key);
        _leftOut.Add(key);
        _leftOut.Add(FactKey.OwnerOf(key));
    }

    private void ReportBroken(LocationModel where, string line, string problem) =>
        Diagnostics.Add(new DiagnosticModel(GeneratorDiagnostics.BrokenFact, where, problem, line.Length <= LongestName ? line : line.Substring(0, LongestName) + "…"));

    private LocationModel LineOf(int line, string text) => new(_path, line - 1, 0, text.Length);

    private LocationModel? PlaceOf(string key) => _set.Locations.TryGetValue(key, out SourceLocation at)
        ? new LocationModel(PathOf(at.File), at.Line - 1, at.Column - 1, FactKey.LastNameOf(key).Length)
        : null;

    /// <summary>Facts that are committed name the header relative to themselves. Not Path's methods: they throw for what a broken file may hold.</summary>
    private string PathOf(string path)
    {
        int end = _path.LastIndexOfAny(['/', '\\']);
        if (path.StartsWith("/", StringComparison.Ordinal) || end < 0)
            return path;
        string folder = _path.Substring(0, end);
        while (path.StartsWith("../", StringComparison.Ordinal) && folder.LastIndexOfAny(['/', '\\']) is var parent and >= 0)
        {
            folder = folder.Substring(0, parent);
            path = path.Substring("../".Length);
        }

        return $"{folder}/{path}";
    }
}
