// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Clang;

/// <summary>Says what the compiler found, once for all targets that it found it for, and how to go on.</summary>
internal static class CompilerErrors
{
    private const int MaximumShown = 20;

    /// <summary>Headers that belong to the compiler.</summary>
    private static readonly string[] CompilerHeaders = ["float.h", "limits.h", "stdalign.h", "stdarg.h", "stdatomic.h", "stdbool.h", "stddef.h", "stdint.h"];

    public static void Report(
        IReadOnlyList<(ClangTarget Target, IReadOnlyList<(SourceLocation Location, string Message)> Errors)> failed, int targetCount, DiagnosticBag diagnostics)
    {
        // One mistake makes many errors; the first ones are those to mend.
        var errors = failed.SelectMany(f => f.Errors.Take(MaximumShown).Distinct().Select(e => (f.Target, e.Location, e.Message)));
        foreach (var error in errors.GroupBy(e => (e.Location, e.Message)))
        {
            var (location, message) = error.Key;
            var all = error.Count() == targetCount;
            var where = all ? "all targets" : Names(error.Select(e => e.Target));
            if (message.EndsWith("file not found", StringComparison.Ordinal) && (message.StartsWith("'linux/", StringComparison.Ordinal) || message.StartsWith("'asm", StringComparison.Ordinal)))
            {
                var packages = string.Join(' ', (all ? error.Take(1) : error).Select(e => e.Target.Package).Distinct());
                diagnostics.Error(DiagnosticIds.TargetHeadersMissing, location, $"{message}, for {where}. To go on: sudo apt-get install -y {packages}, or name the folder with --include.");
            }
            else if (Array.Exists(CompilerHeaders, name => message == $"'{name}' file not found"))
            {
                diagnostics.Error(DiagnosticIds.TargetHeadersMissing, location, $"{message}, which is one of clang's own. To go on: sudo apt-get install -y {LibClang.ResourcePackage()}, or name a folder that has it with --include.");
            }
            else
            {
                diagnostics.Error(DiagnosticIds.HeaderDoesNotCompile, location, $"{message} (clang, for {where}). To go on: see that the header compiles alone.");
            }
        }
    }

    /// <summary>Some headers are for some architectures only.</summary>
    public static void LeaveOut(
        IReadOnlyList<(ClangTarget Target, IReadOnlyList<(SourceLocation Location, string Message)> Errors)> failed, DiagnosticBag diagnostics)
    {
        foreach (var same in failed.GroupBy(f => f.Errors[0]))
            diagnostics.Warning(DiagnosticIds.TargetLeftOut, same.Key.Location, $"the header does not compile for {Names(same.Select(f => f.Target))} ({same.Key.Message}), and its facts are stated for the other targets. To go on: name the targets with --targets if that is meant.");
    }

    private static string Names(IEnumerable<ClangTarget> targets) => string.Join(", ", targets.Select(t => t.Name));
}
