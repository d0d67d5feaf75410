// SPDX-License-Identifier: MIT

using System.Globalization;
using ClangSharp.Interop;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Clang;

/// <summary>From a header to its facts: parses it once for each target, and joins what was measured.</summary>
internal static class HeaderParser
{
    /// <summary>Null when there is an error; the reasons are in <paramref name="diagnostics"/>.</summary>
    public static FactSet? Parse(HeaderRequest request, DiagnosticBag diagnostics)
    {
        string source;
        try
        {
            source = File.ReadAllText(request.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticIds.HeaderMissing, new SourceLocation(request.Path, 0, 0), $"the header cannot be read: {e.Message} To go on: name a header that exists.");
            return null;
        }

        if (!LibClang.TryLoad())
        {
            diagnostics.Error(DiagnosticIds.LibClangMissing, new SourceLocation("synos-abi", 0, 0), LibClang.Remedy);
            return null;
        }

        var resources = LibClang.ResourceHeaders();
        var contents = new List<HeaderContent>();
        foreach (var target in ClangTarget.All)
        {
            if (Measure(request, target, request.Arguments(target, source, resources), diagnostics) is not { } content)
                return null;
            contents.Add(content);
        }

        var locations = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var (key, location) in contents.SelectMany(c => c.Locations))
            locations.TryAdd(key, location);
        var facts = TargetMerger.Merge([.. contents.Select(c => (c.Target.Name, (IReadOnlyList<Fact>)c.Facts))]);
        // A more particular finding already explains why targets differ.
        if (!diagnostics.HasErrors)
            LayoutRules.CheckTargets(facts, locations, diagnostics);
        if (!diagnostics.HasErrors)
            LayoutRules.CheckPadding(facts, locations, diagnostics);

        if (diagnostics.HasErrors)
            return null;
        var docs = DocResolver.Resolve(KernelDocParser.Parse(source), facts, locations);
        return new FactSet(facts, locations, docs, request.IncludeName) { Files = [.. contents.SelectMany(c => c.Files).Prepend(request.Path).Distinct(StringComparer.Ordinal)] };
    }

    private static HeaderContent? Measure(HeaderRequest request, ClangTarget target, string[] arguments, DiagnosticBag diagnostics)
    {
        using var unit = SyntaxUnit.Parse(request.Path, null, arguments);
        if (unit is null)
        {
            diagnostics.Error(DiagnosticIds.HeaderDoesNotCompile, new SourceLocation(request.Path, 0, 0), $"libclang cannot parse the header for {target.Name}. To go on: see that it compiles alone.");
            return null;
        }

        var errors = unit.Errors();
        foreach (var (location, message) in errors)
            ReportCompilerError(request, target, location, message, diagnostics);
        if (errors.Count != 0)
            return null;

        var content = new HeaderContent(target, diagnostics) { Files = InclusionReader.Read(unit) };
        var prototypes = new List<CXCursor>();
        var macros = new Dictionary<string, Macro>(StringComparer.Ordinal);
        foreach (var cursor in CursorReader.Children(unit.Root, mainFileOnly: true))
            ReadDeclaration(cursor, content, prototypes, macros);
        var numbers = ConstantReader.Read([.. macros.Values], new MacroEvaluator(Path.GetFullPath(request.Path), arguments), content);
        CallReader.Read(prototypes, numbers, content);
        return content;
    }

    private static void ReadDeclaration(CXCursor cursor, HeaderContent content, List<CXCursor> prototypes, Dictionary<string, Macro> macros)
    {
        switch (clang.getCursorKind(cursor))
        {
            case CXCursorKind.CXCursor_StructDecl or CXCursorKind.CXCursor_UnionDecl:
                RecordReader.Read(cursor, content);
                break;
            case CXCursorKind.CXCursor_EnumDecl:
                EnumReader.Read(cursor, content);
                break;
            // A static function is code for C programs, not a call.
            case CXCursorKind.CXCursor_FunctionDecl when clang.getCursorLinkage(cursor) != CXLinkageKind.CXLinkage_Internal:
                prototypes.Add(cursor);
                break;
            case CXCursorKind.CXCursor_TypedefDecl or CXCursorKind.CXCursor_VarDecl:
                content.Refuse(CursorReader.Locate(cursor), $"'{CursorReader.Name(cursor)}' is a typedef or a variable, which facts cannot express. Use the type itself.");
                break;
            case CXCursorKind.CXCursor_MacroDefinition when clang.Cursor_isMacroFunctionLike(cursor) == 0:
                var name = CursorReader.Name(cursor);
                if (!CursorReader.IsEmptyMacro(cursor, name))
                    macros[name] = new Macro(name, CursorReader.Locate(cursor));
                break;
        }
    }

    private static void ReportCompilerError(
        HeaderRequest request, ClangTarget target, SourceLocation location, string message, DiagnosticBag diagnostics)
    {
        if (location.Line == 0)
            location = new SourceLocation(request.Path, 0, 0);
        if (message.EndsWith("file not found", StringComparison.Ordinal) && (message.StartsWith("'linux/", StringComparison.Ordinal) || message.StartsWith("'asm", StringComparison.Ordinal)))
            diagnostics.Error(DiagnosticIds.TargetHeadersMissing, location, string.Create(CultureInfo.InvariantCulture, $"{message}, for {target.Name}. To go on: sudo apt-get install -y linux-libc-dev, or name the folder with --include."));
        else
            diagnostics.Error(DiagnosticIds.HeaderDoesNotCompile, location, string.Create(CultureInfo.InvariantCulture, $"{message} (clang, for {target.Name}). To go on: see that the header compiles alone."));
    }
}
