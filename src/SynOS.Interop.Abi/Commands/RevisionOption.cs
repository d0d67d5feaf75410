// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Store.Git;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>--git REV[..REV]</c>: one file, as revisions of git have it.</summary>
internal static class RevisionOption
{
    public const string Name = "--git";

    /// <summary>Both sides, or null for one that cannot be read; the reasons are in <paramref name="diagnostics"/>.</summary>
    public static (FactSet? Old, FactSet? New, IReadOnlyList<string> Prefixes) Read(string range, string path, CommandLine line, DiagnosticBag diagnostics)
    {
        List<string> prefixes = [];
        try
        {
            var (old, now) = GitRevision.Split(range);
            prefixes.AddRange(now is null ? [old + ":"] : [old + ":", now + ":"]);
            var before = ReadAt(old, path, line, diagnostics, null);
            var after = now is null ? ReadNow(path, line, diagnostics, before) : ReadAt(now, path, line, diagnostics, before);
            return (before, after, prefixes);
        }
        catch (GitException e)
        {
            diagnostics.Error(DiagnosticIds.RevisionMissing, new SourceLocation(path, 0, 0), e.Message);
            return (null, null, prefixes);
        }
    }

    private static FactSet? ReadNow(string path, CommandLine line, DiagnosticBag diagnostics, FactSet? before)
    {
        var facts = InputReader.Read(path, line, diagnostics);
        return facts is null || before is null ? facts : InputReader.Complete(before, facts, HeaderOptions.Request(path, line));
    }

    private static FactSet? ReadAt(string revision, string path, CommandLine line, DiagnosticBag diagnostics, FactSet? before)
    {
        using var opened = GitRevision.Open(revision, HeaderOptions.Request(path, line));
        var found = new DiagnosticBag();
        var facts = InputReader.Read(opened.Request, found);
        foreach (var diagnostic in found)
            diagnostics.Add(opened.Relocate(diagnostic));
        if (facts is not null && before is not null)
            facts = InputReader.Complete(before, facts, opened.Request);
        return facts is null ? null : opened.Relocate(facts);
    }
}
