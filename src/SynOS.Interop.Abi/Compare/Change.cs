// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Compare;

/// <summary>One difference between two sets of facts.</summary>
/// <param name="Kind">Whether it breaks anything.</param>
/// <param name="Id">The diagnostic that reports it.</param>
/// <param name="Key">The fact that changed.</param>
/// <param name="Location">Where to look: in the new header, or in the lock for what is gone altogether.</param>
/// <param name="What">What changed, from what to what.</param>
/// <param name="Consequence">What it breaks, and for whom.</param>
internal sealed record Change(ChangeKind Kind, string Id, string Key, SourceLocation Location, string What, string Consequence)
{
    /// <summary>The rule that says so.</summary>
    public required ChangeRule Rule { get; init; }

    /// <summary>Whom a breaking change breaks; nobody otherwise.</summary>
    public ChangeReach Reach { get; init; }

    /// <summary>The targets that it is true for; empty when it is all of them.</summary>
    public TargetSet Targets { get; init; }

    /// <summary>The key that the fact has now, when it only has another name.</summary>
    public string? RenamedTo { get; init; }

    /// <summary>Only a comment changed; the lock has no comments and stays as it is.</summary>
    public bool IsComment { get; init; }

    public string KindName => Kind switch
    {
        ChangeKind.Breaking => "breaking",
        ChangeKind.Additive => "additive",
        _ => "neutral",
    };

    /// <summary><c>source</c>, <c>binary</c>, <c>behaviour</c>, those that apply.</summary>
    public IReadOnlyList<string> ReachNames => NamesOf(Reach);

    /// <summary><c>32-bit only</c>, <c>s390x only</c>; empty when all architectures are alike.</summary>
    public string Where => TargetScope.Describe(Targets);

    /// <summary>What it breaks, and whom, as sentences.</summary>
    public string Effect => (Reach, Where.Length) switch
    {
        (ChangeReach.None, _) => Consequence,
        (_, 0) => $"{Consequence} Breaks {string.Join(" and ", ReachNames)}.",
        _ => $"{Consequence} Breaks {string.Join(" and ", ReachNames)}, {Where}.",
    };

    public static IReadOnlyList<string> NamesOf(ChangeReach reach) =>
    [
        .. new[] { ChangeReach.Source, ChangeReach.Binary, ChangeReach.Behaviour }
            .Where(r => reach.HasFlag(r)).Select(r => r.ToString().ToLowerInvariant()),
    ];

    public Diagnostic ToDiagnostic(DiagnosticSeverity severity, string remedy) =>
        new(Id, severity, Location, $"{What} ({KindName}): {Effect}{(remedy.Length == 0 ? "" : " To go on: " + remedy)}");
}
