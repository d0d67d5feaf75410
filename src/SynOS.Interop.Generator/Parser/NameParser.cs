// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Diagnostics;

namespace SynOS.Interop.Generator.Parser;

/// <summary>
/// Tells whether a C name can be used in C#, where structs, unions, enumerations, constants and calls share names that C keeps apart. The
/// first to ask gets the name; the other is reported.
/// </summary>
internal sealed class NameParser(FactsFile file)
{
    private readonly HashSet<string> _constants = [];
    private readonly Dictionary<string, string> _types = [];
    private readonly Dictionary<string, List<string>> _nested = [];

    /// <summary>Whether a record or enumeration can have its name.</summary>
    public bool Accepts(Fact type)
    {
        if (CSharpName.Outer(type.Name) is { } outer && OuterOf(outer) is null)
        {
            // What was left out for its own reason takes along what is inside of it.
            if (!file.Differs("struct " + outer) && !file.Differs("union " + outer))
                file.ReportBroken(type.Where, type.Line, $"There is no struct or union '{outer}' that it could be in");
            return false;
        }

        string path = PathOf(type);
        if (!Accepts(type, path is not ("nint" or "nuint"), "it is a word of C#")
            || !Accepts(type, !_types.ContainsKey(path), "another kind of type has the name"))
        {
            return false;
        }

        _types.Add(path, type.Key);
        if (CSharpName.Outer(type.Name) is { } around)
            Nested(around).Add(CSharpName.Simple(type.Kind, type.Name));
        return true;
    }

    /// <summary>The C# type, with the types around it: <c>outer._member_e__Struct</c>.</summary>
    public string PathOf(Fact type) =>
        CSharpName.Outer(type.Name) is { } outer && OuterOf(outer) is { } record
            ? $"{PathOf(record)}.{CSharpName.Simple(type.Kind, type.Name)}"
            : CSharpName.Simple(type.Kind, type.Name);

    /// <summary>The record with a name, whichever kind it is of.</summary>
    public Fact? OuterOf(string name) =>
        file.Facts.TryGetValue("struct " + name, out Fact? record) || file.Facts.TryGetValue("union " + name, out record) ? record : null;

    /// <summary>Simple names of the types that are emitted inside a record, as far as they were asked about.</summary>
    public IEnumerable<string> NestedIn(string record) => Nested(record);

    public bool Accepts(CallShape call)
    {
        bool accepted = Accepts(call.Fact, call.Name is not ("Native" or "Result" or "syscall"), "the emitted class of the calls uses the name itself");
        if (accepted)
            _constants.Add(call.NumberName);
        return accepted;
    }

    /// <summary>Asked after the calls, whose numbers are constants too.</summary>
    public bool AcceptsConstant(Fact fact) => Accepts(fact, !_constants.Contains(fact.Name), "the number of a call has the name");

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
