// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Text;

namespace SynOS.Interop.Facts.Netlink;

/// <summary>A multicast group of a netlink family: <c>group synos_ai.event</c>.</summary>
/// <param name="Family">The family's name.</param>
/// <param name="Name">The name that programs look it up by.</param>
/// <param name="Id">Its number, when the family fixes it; null when the kernel assigns one at run time.</param>
internal sealed record GroupFact(string Family, string Name, long? Id) : Fact
{
    public override string Key => $"group {Family}.{Name}";

    public override string Body => Id is { } id ? $"{Key} id={Digits.Of(id)}" : Key;
}
