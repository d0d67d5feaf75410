// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>
/// Tells whether a C name can be used in C#, where structs, unions, enumerations, constants and calls share names that C keeps apart. The
/// first to ask gets the name; the other is reported.
/// </summary>
internal sealed class NameBinder(FactsFile file)
{
    private readonly HashSet<string> _constants = new(StringComparer.Ordinal);
    private readonly HashSet<EquatableArray<string>> _types = [];
    private readonly Dictionary<string, List<string>> _nested = new(StringComparer.Ordinal);

    public bool Accepts(RecordFact record) => AcceptsType(record, record.Kind, record.Name);

    public bool Accepts(EnumFact @enum) => AcceptsType(@enum, "enum", @enum.Name);

    /// <summary>The C# type, with those around it: <c>outer</c>, <c>_member_e__Struct</c>.</summary>
    public EquatableArray<string> PathOf(RecordFact record) => PathOf(record.Kind, record.Name);

    public EquatableArray<string> PathOf(EnumFact @enum) => PathOf("enum", @enum.Name);

    /// <summary>The record with a name, whichever kind it is of.</summary>
    public RecordFact? OuterOf(string name) => file.Find<RecordFact>(RecordFact.KeyOf("struct", name)) ?? file.Find<RecordFact>(RecordFact.KeyOf("union", name));

    /// <summary>Names of the types that are emitted inside a record, as far as they were asked about.</summary>
    public IEnumerable<string> NestedIn(string record) => Nested(record);

    public bool Accepts(CallShape call)
    {
        bool accepted = Accepts(call.Fact, call.Name is not ("Native" or "Result" or "syscall"), "the emitted class of the calls uses the name itself");
        if (accepted)
            _constants.Add(EmittedName.NumberOf(call.Name));
        return accepted;
    }

    /// <summary>Asked after the calls, whose numbers are constants too.</summary>
    public bool Accepts(ConstantFact fact) => Accepts(fact, !_constants.Contains(fact.Name), "the number of a call has the name");

    /// <summary>Whether a record or enumeration can have its name.</summary>
    private bool AcceptsType(Fact type, string kind, string name)
    {
        string? outer = CName.Outer(name);
        if (outer is not null && OuterOf(outer) is null)
        {
            // What was left out for its own reason takes along what is inside of it.
            if (!file.IsLeftOut(RecordFact.KeyOf("struct", outer)) && !file.IsLeftOut(RecordFact.KeyOf("union", outer)))
                file.ReportBroken(type, $"There is no struct or union '{outer}' that it could be in");
            return false;
        }

        EquatableArray<string> path = PathOf(kind, name);
        if (!Accepts(type, name is not ("nint" or "nuint"), "it is a word of C#") || !Accepts(type, _types.Add(path), "another kind of type has the name"))
            return false;
        if (outer is not null)
            Nested(outer).Add(CName.Simple(kind, name));
        return true;
    }

    private EquatableArray<string> PathOf(string kind, string name) =>
        CName.Outer(name) is { } outer && OuterOf(outer) is { } record
            ? new([.. PathOf(record), CName.Simple(kind, name)])
            : new([CName.Simple(kind, name)]);

    private List<string> Nested(string record)
    {
        if (!_nested.TryGetValue(record, out List<string>? nested))
            _nested.Add(record, nested = []);
        return nested;
    }

    private bool Accepts(Fact fact, bool free, string owner)
    {
        if (!free)
            file.Report(GeneratorDiagnostics.DuplicateName, fact, fact.Key, owner);
        return free;
    }
}
