// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>What a kind of change is, and whom it breaks.</summary>
/// <param name="Name">Its name, in the table of docs/LOCK.md and in reports for machines.</param>
/// <param name="What">The change, in the words of that table.</param>
/// <param name="Kind">Whether it breaks anything.</param>
/// <param name="Reach">Whom; nobody unless it is breaking.</param>
/// <param name="Id">The diagnostic that reports it.</param>
internal sealed record ChangeRule(string Name, string What, ChangeKind Kind, ChangeReach Reach, string Id)
{
    /// <summary>Whom it breaks for <see cref="Policy.Strict"/>, where that differs; null where policies agree.</summary>
    public ChangeReach? StrictReach { get; init; }

    /// <summary>The diagnostic that reports it to whom it breaks.</summary>
    public string StrictId { get; init; } = Id;

    public ChangeKind KindFor(Policy policy) => IsStricter(policy) ? ChangeKind.Breaking : Kind;

    public ChangeReach ReachFor(Policy policy) => IsStricter(policy) ? StrictReach!.Value : Reach;

    private bool IsStricter(Policy policy) => policy == Policy.Strict && StrictReach is not null;
}
