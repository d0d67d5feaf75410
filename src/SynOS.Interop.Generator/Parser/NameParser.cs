// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>
/// Tells whether a C name can be used in C#, where structs, constants and calls share names that C keeps apart. The first to ask gets
/// the name; the other is reported.
/// </summary>
internal sealed class NameParser(FactsFile file, UnitModel unit)
{
    private readonly HashSet<string> _constants = [];

    public bool Accepts(StructShape shape) => Accepts(
        file.Facts["struct " + shape.Name],
        CTypeParser.Escape(shape.Name) != unit.Class && shape.Name != unit.CallsClass && shape.Name != unit.LayoutClass,
        "the emitted classes of the header have the name");

    public bool Accepts(CallShape call)
    {
        bool accepted = Accepts(
            call.Fact,
            call.Name != unit.CallsClass && CTypeParser.Escape(call.Name) != unit.Class && !IsReserved(call.Name),
            "the emitted class of the calls uses the name itself");
        if (accepted)
            _constants.Add(call.NumberName);
        return accepted;
    }

    /// <summary>Asked after the calls, whose numbers are constants too.</summary>
    public bool AcceptsConstant(Fact fact) =>
        Accepts(fact, CTypeParser.Escape(fact.Name) != unit.Class, "the class that holds the constants has the name")
        && Accepts(fact, !_constants.Contains(fact.Name), "the number of a call has the name");

    private static bool IsReserved(string name) => name is "Native" or "Result" or "syscall";

    private bool Accepts(Fact fact, bool free, string owner)
    {
        if (!free)
            file.Report(GeneratorDiagnostics.DuplicateName, fact, fact.Key, owner);
        return free;
    }
}
