// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;

namespace SynOS.Interop.Abi.Emit;

/// <summary>Writes the table of what each change is, which is the same for all facts.</summary>
internal static class RuleTableEmitter
{
    private const string Head = "| change | rule | kind | reach |\n|---|---|---|---|\n";

    public static string Emit(EmitRequest request) => Head + string.Concat(ChangeRules.All.Select(Row));

    private static string Row(ChangeRule rule)
    {
        var (kind, reach) = (Name(rule.Kind), Names(rule.Reach));
        return rule.StrictReach is { } strict
            ? $"| {rule.What} | `{rule.Name}` | {kind}; *strict:* {Name(ChangeKind.Breaking)} | *strict:* {Names(strict)} |\n"
            : $"| {rule.What} | `{rule.Name}` | {kind} | {reach} |\n";
    }

    private static string Name(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    private static string Names(ChangeReach reach) => string.Join(", ", Change.NamesOf(reach));
}
