// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads a header for one target: most often in a single parse, which also evaluates the macros.</summary>
internal sealed class HeaderReader(HeaderRequest request, ClangTarget target, IReadOnlyList<string> guesses, ExpansionLimit limit, string[] arguments)
{
    /// <summary>The facts for the target, or the compiler's errors.</summary>
    public (HeaderContent Content, IReadOnlyList<(SourceLocation Location, string Message)> Errors) Read()
    {
        // What the prelude includes would be taken for what the header includes where that counts as the header's.
        var (content, errors) = Read(new MacroWrapper(guesses, withPrelude: !request.Whole));
        // What the prelude includes must not be what stops a header that compiles alone.
        return errors.Count == 0 ? (content, errors) : Read(new MacroWrapper([], withPrelude: false));
    }

    private (HeaderContent Content, IReadOnlyList<(SourceLocation Location, string Message)> Errors) Read(MacroWrapper wrapper)
    {
        var files = Files();
        var content = new HeaderContent(target, files, request.Rules);
        using var unit = SyntaxUnit.Parse(MacroWrapper.FileName, wrapper.Text, arguments, withMacros: true);
        if (unit is null)
            return (content, [(new SourceLocation(request.Path, 0, 0), "libclang gives up on the header")]);
        var errors = unit.Errors(files);
        // An error at a macro's line is about the macro's value; every other one makes all layouts doubtful.
        var serious = errors.Where(e => e.Role != FileRole.Wrapper || wrapper.MacroAt(e.Location.Line) is null)
            .Select(e => (e.Location.Line == 0 || e.Role == FileRole.Wrapper ? new SourceLocation(request.Path, 0, 0) : e.Location, e.Message)).ToList();
        if (serious.Count != 0)
            return (content, serious);

        content.Inclusions = InclusionReader.Read(unit);
        var outline = UnitOutline.Read(unit, files);
        var declarations = new DeclarationReader(content);
        var prototypes = declarations.Read(outline.Declarations);
        var evaluator = new MacroEvaluator();
        evaluator.Take(wrapper, outline, content.Types, errors);
        var wanted = outline.Macros.Values.Where(m => !m.HasParameters).Select(m => m.Name).ToList();
        evaluator.LeaveOut(wanted.Where(limit.IsTooLarge));
        evaluator.Complete(wanted, again => Evaluate(again, evaluator));
        var numbers = ConstantReader.Read(outline.Macros.Values, evaluator.Values, content);
        CallReader.Read(prototypes, numbers, content);
        declarations.ReadMentioned();
        content.LeaveOutDoubts();
        return (content, []);
    }

    private bool Evaluate(MacroWrapper wrapper, MacroEvaluator evaluator)
    {
        using var unit = SyntaxUnit.Parse(MacroWrapper.FileName, wrapper.Text, arguments, withMacros: false);
        if (unit is null)
            return false;
        // Files, types and their names live no longer than the unit.
        var files = Files();
        evaluator.Take(wrapper, UnitOutline.Read(unit, files), new TypeNames(), unit.Errors(files));
        return true;
    }

    private SourceFiles Files() => new(MacroWrapper.FileName, Path.GetFullPath(request.Path), request.Path, request.Whole);
}
