// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Text;

namespace SynOS.Interop.Facts.Netlink;

/// <summary>A netlink family: <c>family synos_ai protocol=genetlink version=1</c>.</summary>
/// <param name="Name">The name that programs look it up by.</param>
/// <param name="Protocol">How it is reached, such as <c>genetlink</c>.</param>
/// <param name="Version">Its version; of a family with a protocol number of its own, that number.</param>
internal sealed record FamilyFact(string Name, string Protocol, long Version) : Fact
{
    /// <summary>A family that has a protocol number of its own has no version.</summary>
    public const string Raw = "netlink-raw";

    public override string Key => "family " + Name;

    public override string Body => $"family {Name} protocol={Protocol} {(Protocol == Raw ? "number" : "version")}={Digits.Of(Version)}";
}
