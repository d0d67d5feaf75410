// SPDX-License-Identifier: MIT
using System.Text;
using SynOS.Interop.Abi.KernelDoc;
using SynOS.Interop.Abi.Rules;
using SynOS.Interop.Abi.Store;

namespace SynOS.Interop.Abi.Clang;

/// <summary>From a header to its facts: reads it for each target, and joins what was measured.</summary>
internal static class HeaderParser
{
    /// <summary>Null when there is an error; the reasons are in <paramref name="diagnostics"/>.</summary>
    public static FactSet? Parse(HeaderRequest request, DiagnosticBag diagnostics)
    {
        string source;
        try
        {
            // Bytes that are not UTF-8 become replacement characters: only comments are read from the text.
            source = Encoding.UTF8.GetString(BoundedFile.Read(request.Path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticIds.HeaderMissing, new SourceLocation(request.Path.Length == 0 ? "synos-abi" : request.Path, 0, 0), $"the header cannot be read: {e.Message} To go on: name a header that exists.");
            return null;
        }

        if (request.IncludeRoot is null)
            request = request with { FoundRoot = IncludeRoots.Find(Path.GetFullPath(request.Path), source) };
        if (!LibClang.TryLoad())
        {
            diagnostics.Error(DiagnosticIds.LibClangMissing, new SourceLocation("synos-abi", 0, 0), LibClang.Remedy);
            return null;
        }

        var targets = request.Targets ?? ClangTarget.All;
        var folders = targets.Select(t => t.SystemFolders()).ToList();
        MissingHeaders.Report([.. targets.Where((_, i) => folders[i] is null)], [.. targets.Where((_, i) => folders[i] is not null)], diagnostics);
        if (diagnostics.HasErrors)
            return null;
        var resources = LibClang.ResourceHeaders();
        if (MissingHeaders.ReportCompilers(resources, request, diagnostics))
            return null;
        if (request.FolderOfOneArchitecture is { } own && targets.Any(t => t.HeaderFolders != targets[0].HeaderFolders))
        {
            diagnostics.Error(DiagnosticIds.TargetHeadersMissing, new SourceLocation(request.Path, 0, 0), $"'{own}' has an asm folder, which is of one architecture and would give wrong facts for all others. To go on: name that one with --targets, or use the headers of a folder without asm.");
            return null;
        }

        var limit = ExpansionLimit.Read(source);
        if (limit.TooLargeAt != 0)
        {
            diagnostics.Error(DiagnosticIds.TooExpensive, new SourceLocation(request.Path, limit.TooLargeAt, 1), FormattableString.Invariant($"what ends here expands to more than {ExpansionLimit.MaximumTokens} tokens. To go on: look for macros that expand to very much, or write it in parts."));
            return null;
        }

        var guesses = request.Whole ? [] : MacroScanner.Scan(source).Where(m => !limit.IsTooLarge(m)).ToList();
        var readings = ParseThreads.Run(
            targets.Count,
            i => new HeaderReader(request, targets[i], guesses, limit, request.Arguments(targets[i], folders[i]!, source, resources)).Read(),
            independent: false);
        var measured = new List<HeaderContent>();
        for (var i = 0; i < targets.Count; i++)
        {
            if (readings[i] is { } reading && reading.Errors.Count == 0)
                measured.Add(reading.Content);
        }

        // What compiles for some targets is stated for those, unless each was asked for.
        var mustAll = request.Targets is not null || measured.Count == 0;
        var failed = new List<(ClangTarget Target, IReadOnlyList<(SourceLocation Location, string Message)> Errors)>();
        for (var i = 0; i < targets.Count; i++)
        {
            if (readings[i] is { Errors.Count: not 0 } reading)
                failed.Add((targets[i], reading.Errors));
        }

        List<string> late = [.. targets.Where((_, i) => readings[i] is null).Select(t => t.Name)];
        if (late.Count != 0)
            ReportTooExpensive(request, $" for {string.Join(", ", late)}", diagnostics);

        if (mustAll)
            CompilerErrors.Report(failed, targets.Count, diagnostics);
        else
            CompilerErrors.LeaveOut(failed, diagnostics);
        return diagnostics.HasErrors ? null : Join(request, source, targets, measured, diagnostics);
    }

    public static void ReportTooExpensive(HeaderRequest request, string where, DiagnosticBag diagnostics) =>
        diagnostics.Error(DiagnosticIds.TooExpensive, new SourceLocation(request.Path, 0, 0), FormattableString.Invariant($"reading the header{where} takes more than {ParseThreads.Limit.TotalSeconds:0} seconds. To go on: look for macros that expand to very much, and records with very many fields."));

    private static FactSet? Join(
        HeaderRequest request, string source, IReadOnlyList<ClangTarget> targets, List<HeaderContent> measured, DiagnosticBag diagnostics)
    {
        var locations = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var content in measured)
        {
            foreach (var diagnostic in content.Diagnostics)
                diagnostics.Add(diagnostic);
            foreach (var (key, location) in content.Locations)
                locations.TryAdd(key, location);
            IReadOnlyList<Fact> complete = content.Incomplete.Count == 0 ? content.Facts : [.. content.Facts.Where(f => !content.Incomplete.Contains(f.Key))];
            LayoutRules.CheckPadding(complete, content.Locations, request.Rules, diagnostics);
        }

        var facts = TargetMerger.Merge([.. measured.Select(c => (c.Target.Target, (IReadOnlyList<Fact>)c.Facts))], targets.Count);
        LayoutRules.CheckTargets(facts, locations, request.Rules, diagnostics);
        var docs = KernelDocParser.Parse(source);
        var errnoTexts = new Dictionary<string, string>(StringComparer.Ordinal);
        facts.AddRange(new ErrnoReader(request.Path, source, [.. targets.Select(t => t.Target)], request.Rules, diagnostics).Read(docs, facts, locations, errnoTexts));
        CallRules.CheckRoom(facts, locations, request.Rules, diagnostics);
        if (diagnostics.HasErrors)
            return null;
        var texts = DocResolver.Resolve(docs, facts, locations);
        foreach (var (key, text) in errnoTexts)
            texts[key] = text;
        var files = measured.SelectMany(c => c.Inclusions).Where(f => f != MacroWrapper.FileName).Prepend(Path.GetFullPath(request.Path));
        return new FactSet(facts, locations, texts, request.IncludeName) 
        {
            Files = [.. files.Distinct(StringComparer.Ordinal)],
            Measured = targets.Count == ClangTarget.All.Count ? default : TargetSet.Of(targets.Select(t => t.Target)),
        };
    }
}
