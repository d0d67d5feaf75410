// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;

namespace SynOS.Interop.Facts.Netlink;

/// <summary>An operation of a netlink family: <c>operation synos_ai.state set=state group=state</c>.</summary>
/// <param name="Family">The family's name.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Set">The attributes that its messages carry; empty when they carry none.</param>
/// <param name="Header">The record before the attributes; empty when there is none.</param>
/// <param name="Group">The multicast group that hears of it; empty when none does.</param>
/// <param name="Flags">Who may do it, such as <c>admin-perm</c>; comma-separated, sorted.</param>
internal sealed record OperationFact(string Family, string Name, string Set, string Header, string Group, string Flags) : Fact
{
    public override string Key => $"operation {Family}.{Name}";

    public override string Body => $"{Key}{Part("set", Set)}{Part("header", Header)}{Part("group", Group)}{Part("flags", Flags)}";

    private static string Part(string name, string value) => value.Length == 0 ? "" : $" {name}={value}";
}
