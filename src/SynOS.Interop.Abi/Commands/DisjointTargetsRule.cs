// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;

namespace SynOS.Interop.Abi.Commands;

/// <summary>Facts of different targets say nothing of each other: that nothing differs would be no answer.</summary>
internal static class DisjointTargetsRule
{
    public static bool Reports(string oldName, FactSet old, string newName, FactSet now, CommandLine line, DiagnosticBag diagnostics)
    {
        var (before, after, asked) = (TargetScope.Stated(old), TargetScope.Stated(now), HeaderOptions.TargetsOf(line) ?? default);
        if (TargetScope.Common([before, after, asked]) is not null)
            return false;
        diagnostics.Error(DiagnosticIds.NoCommonTarget, new SourceLocation(newName, 0, 0), $"{oldName} is about {Name(before)}, {newName} about {Name(after)}{(asked.IsEvery ? "" : $", and {asked} was asked for")}: there is no target that both speak of. To go on: measure both for the same ones, see --targets.");
        return true;
    }

    private static string Name(TargetSet targets) => targets.IsEvery ? "all targets" : targets.ToString();
}
