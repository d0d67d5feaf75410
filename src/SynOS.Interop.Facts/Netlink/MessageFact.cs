// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Text;

namespace SynOS.Interop.Facts.Netlink;

/// <summary>
/// A message of an operation, with the attributes that it may carry:
/// <c>message synos_ai.reply.do.request id=4 attributes=confidence,id,response</c>.
/// </summary>
/// <param name="Family">The family's name.</param>
/// <param name="Operation">The operation's name.</param>
/// <param name="Part"><c>do.request</c>, <c>do.reply</c>, <c>dump.request</c>, <c>dump.reply</c>, <c>event</c> or <c>notify</c>.</param>
/// <param name="Id">The number of the command in it.</param>
/// <param name="Attributes">Names, comma-separated, sorted; of a notification, <c>like</c> and the operation that it is like.</param>
internal sealed record MessageFact(string Family, string Operation, string Part, long Id, string Attributes) : Fact
{
    public static IReadOnlyList<string> Parts { get; } = ["do.request", "do.reply", "dump.request", "dump.reply", "event", "notify"];

    public override string Key => $"message {Family}.{Operation}.{Part}";

    public override string Body => $"{Key} id={Digits.Of(Id)}{(Attributes.Length == 0 ? "" : $" attributes={Attributes}")}";

    /// <summary>Whether programs send it; the others are sent by the kernel.</summary>
    public bool IsRequest => Part.EndsWith(".request", StringComparison.Ordinal);
}
