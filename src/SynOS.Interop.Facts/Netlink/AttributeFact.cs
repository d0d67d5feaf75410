// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Text;

namespace SynOS.Interop.Facts.Netlink;

/// <summary>An attribute of a netlink family: <c>attribute synos_ai.query.pid id=2 type=u32</c>.</summary>
/// <param name="Family">The family's name.</param>
/// <param name="Set">The set that its number is of.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Id">Its number.</param>
/// <param name="Type">What it holds, in the words of the specification.</param>
internal sealed record AttributeFact(string Family, string Set, string Name, long Id, string Type) : Fact
{
    /// <summary>The type of a number that is kept free.</summary>
    public const string Unused = "unused";

    public override string Key => $"attribute {Family}.{Set}.{Name}";

    public override string Body => $"{Key} id={Digits.Of(Id)} type={Type}";
}
