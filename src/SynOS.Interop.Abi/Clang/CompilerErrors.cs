// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Says what the compiler found, and how to go on.</summary>
internal static class CompilerErrors
{
    private const int MaximumShown = 20;

    public static void Report(ClangTarget target, IReadOnlyList<(SourceLocation Location, string Message)> errors, DiagnosticBag diagnostics)
    {
        // One mistake makes many errors; the first ones are those to mend.
        foreach (var (location, message) in errors.Take(MaximumShown))
        {
            if (message.EndsWith("file not found", StringComparison.Ordinal) && (message.StartsWith("'linux/", StringComparison.Ordinal) || message.StartsWith("'asm", StringComparison.Ordinal)))
                diagnostics.Error(DiagnosticIds.TargetHeadersMissing, location, $"{message}, for {target.Name}. To go on: sudo apt-get install -y {target.Package}, or name the folder with --include.");
            else
                diagnostics.Error(DiagnosticIds.HeaderDoesNotCompile, location, $"{message} (clang, for {target.Name}). To go on: see that the header compiles alone.");
        }
    }

    /// <summary>Some headers are for some architectures only.</summary>
    public static void LeaveOut(ClangTarget target, (SourceLocation Location, string Message) error, DiagnosticBag diagnostics) =>
        diagnostics.Warning(DiagnosticIds.TargetLeftOut, error.Location, $"the header does not compile for {target.Name} ({error.Message}), and its facts are stated for the other targets. To go on: name the targets with --targets if that is meant.");
}
