// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Facts.Model;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>What gcc says about one header's facts for one target.</summary>
/// <param name="Header">As programs include it.</param>
/// <param name="Target">The target's name in facts.</param>
/// <param name="Compared">The facts that gcc was asked about.</param>
/// <param name="Unequal">Those it does not agree with, and its message.</param>
/// <param name="Skipped">Those that C cannot be asked about, and why.</param>
internal sealed record HeaderVerdict(
    string Header,
    string Target,
    IReadOnlyList<Fact> Compared,
    IReadOnlyList<(Fact Fact, string Message)> Unequal,
    IReadOnlyList<(Fact Fact, string Reason)> Skipped)
{
    /// <summary>Macros without a fact that gcc evaluates all the same.</summary>
    public IReadOnlyList<string> Omitted { get; init; } = [];

    /// <summary>What the reader listed as left out of the facts, and why.</summary>
    public IReadOnlyList<Diagnostic> LeftOut { get; init; } = [];

    /// <summary>Why the header as a whole was not compared; null when it was.</summary>
    public string? NotCompared { get; init; }

    /// <summary>Whether that is a fault of the reader: gcc compiles the header alone.</summary>
    public bool IsReadersFault { get; init; }

    public bool IsFine => Unequal.Count == 0 && Omitted.Count == 0 && !IsReadersFault;

    public static HeaderVerdict Without(string header, string target, string reason, bool isReadersFault) =>
        new(header, target, [], [], []) { NotCompared = reason, IsReadersFault = isReadersFault };

    /// <summary>One line a finding, as diagnostics are.</summary>
    public IEnumerable<string> Problems()
    {
        if (IsReadersFault)
            yield return $"{Header}: error {WitnessException.NoFacts}: gcc compiles it alone for {Target}, and it gives no facts: {NotCompared}";
        if (Omitted.Count != 0)
            yield return $"{Header}: error {WitnessException.Omitted}: gcc has a value for {Target}, and there is no fact: {string.Join(", ", Omitted)}";
        foreach (var (fact, message) in Unequal)
            yield return $"{Header}: error {WitnessException.Unequal}: gcc does not agree for {Target}: {fact.Line}: {message}";
    }
}
