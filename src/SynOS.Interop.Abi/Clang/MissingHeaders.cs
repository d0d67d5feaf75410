// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>Says which targets cannot be measured on this machine, and both ways to go on: install their headers, or do without.</summary>
internal static class MissingHeaders
{
    /// <summary>Whether the compiler's own headers are missing: constants that need a type of stddef.h would be lost.</summary>
    public static bool ReportCompilers(string? resources, HeaderRequest request, DiagnosticBag diagnostics)
    {
        if (resources is not null || request.BringsCompilerHeaders)
            return false;
        diagnostics.Error(
            DiagnosticIds.TargetHeadersMissing,
            new SourceLocation("synos-abi", 0, 0),
            $"clang's own headers, such as stddef.h, are not installed, and without them constants would be lost. To go on: sudo apt-get install -y {LibClang.ResourcePackage()}, or name a folder that has them with --include.");
        return true;
    }

    /// <summary>One message for all, so that one command mends it.</summary>
    public static void Report(IReadOnlyList<ClangTarget> missing, IReadOnlyList<ClangTarget> installed, DiagnosticBag diagnostics)
    {
        if (missing.Count == 0)
            return;
        var names = string.Join(", ", missing.Select(t => t.Name));
        var packages = string.Join(' ', missing.Select(t => t.Package).Distinct());
        var without = installed.Count == 0
            ? ""
            : $", or measure fewer targets: --targets {string.Join(',', installed.Select(t => t.Name))}, or Targets=\"{string.Join(';', installed.Select(t => t.Name))}\" on a UapiHeader";
        diagnostics.Error(
            DiagnosticIds.TargetHeadersMissing,
            new SourceLocation("synos-abi", 0, 0),
            $"the C headers of {names} are not installed, and those of another architecture would give wrong facts. To go on: sudo apt-get install -y {packages}{without}.");
    }
}
