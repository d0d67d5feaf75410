// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Store;
using SynOS.Interop.Facts.Model;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>Locks as text, and the changes between them as short lines.</summary>
internal static class LockText
{
    /// <summary>Facts in any order; a broken one fails the test that wrote it.</summary>
    public static FactSet Read(params string[] lines)
    {
        var diagnostics = new DiagnosticBag();
        var text = string.Concat(lines.Order(StringComparer.Ordinal).Select(line => line + "\n"));
        return LockReader.Parse(text.Contains("\nheader ", StringComparison.Ordinal) ? "x.facts" : "x.abi", text, diagnostics)?.Facts
            ?? throw new InvalidOperationException(string.Join('\n', diagnostics));
    }

    /// <summary>Each change as <c>kind [reach; where]: what</c>, sorted.</summary>
    public static IReadOnlyList<string> Changes(string[] old, string[] now) =>
        [.. Compare(old, now, Policy.Kernel).Select(Spell).Order(StringComparer.Ordinal)];

    /// <summary>The changes as a policy has them.</summary>
    public static IReadOnlyList<string> Changes(Policy policy, string old, string now) =>
        [.. Compare(Split(old), Split(now), policy).Select(Spell).Order(StringComparer.Ordinal)];

    /// <summary>The names of the rules that a change falls under.</summary>
    public static IReadOnlyList<string> Rules(string old, string now) => [.. Compare(Split(old), Split(now), Policy.Kernel).Select(change => change.Rule.Name)];

    /// <summary>Locks with their lines joined by <c>|</c>, as the tables of tests write them.</summary>
    public static IReadOnlyList<string> Changes(string old, string now) => Changes(Split(old), Split(now));

    private static List<Change> Compare(string[] old, string[] now, Policy policy) => LockComparer.Compare(Read(old), Read(now), policy: policy);

    private static string[] Split(string lines) => lines.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static string Spell(Change change)
    {
        var whom = string.Join("; ", new[] { string.Join(", ", change.ReachNames), change.Where }.Where(part => part.Length != 0));
        return $"{change.KindName}{(whom.Length == 0 ? "" : $" [{whom}]")}: {change.What}";
    }
}
