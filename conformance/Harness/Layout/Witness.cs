// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Verdict;

namespace SynOS.Conformance.Harness.Layout;

/// <summary>Somebody who knows layouts without having them from the lock.</summary>
/// <param name="Name">Who.</param>
/// <param name="Objections">What the witness says against a locked structure; nothing when it agrees.</param>
public sealed record Witness(string Name, Func<StructLayout, IReadOnlyList<string>> Objections)
{
    /// <summary>Why the witness could not be heard; null when it was. A witness that is absent agrees with nothing.</summary>
    public string? Absence { get; private init; }

    /// <summary>A witness that could not be heard: that is an objection of its own, and no end of the program.</summary>
    public static Witness Absent(string name, string reason) =>
        new(name, locked => [$"{name} is absent and says nothing of struct {locked.Name}: {reason}"]) { Absence = reason };

    /// <summary>A witness that states layouts of its own.</summary>
    public static Witness Stating(string name, IReadOnlyDictionary<string, StructLayout> layouts) => new(name, locked =>
    [
        .. from fact in LayoutFacts.Of(locked)
           let said = LayoutFacts.Find(layouts, LayoutFacts.KeyOf(fact))
           where said != fact && said != LayoutFacts.WithoutAlignment(fact)
           select $"{name} says {said}, the lock {fact}",
    ]);

    /// <summary>A witness that was asked about each fact of the lock and denied some.</summary>
    public static Witness Denying(string name, IReadOnlyDictionary<string, string> denials) => new(name, locked =>
    [
        .. from denial in denials
           where denial.Key.StartsWith($"struct {locked.Name} ", StringComparison.Ordinal) || denial.Key.StartsWith($"struct {locked.Name}.", StringComparison.Ordinal)
           select $"{name} denies {denial.Key}: {denial.Value}",
    ]);
}
