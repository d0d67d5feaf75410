// SPDX-License-Identifier: MIT
using SynOS.Conformance.Verdict;

namespace SynOS.Conformance.Layout;

/// <summary>Somebody who states layouts without having read the lock.</summary>
public sealed record Witness(string Name, IReadOnlyDictionary<string, StructLayout> Layouts)
{
    /// <summary>Facts of the locked structure on which the witness is of another mind, in its own words.</summary>
    public IEnumerable<string> Objections(StructLayout locked) =>
        LayoutFacts.Of(locked).Select(fact => (Fact: fact, Said: LayoutFacts.Find(Layouts, LayoutFacts.KeyOf(fact)))).Where(pair => pair.Fact != pair.Said).Select(pair => $"{Name} says {pair.Said}, the lock {pair.Fact}");
}
