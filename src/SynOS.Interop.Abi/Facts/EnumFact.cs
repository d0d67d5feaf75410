// SPDX-License-Identifier: MIT

using System.Globalization;

namespace SynOS.Interop.Abi.Facts;

/// <summary>An enumeration that has a name: <c>enum synos_kind size=4 type=unsigned int</c>.</summary>
internal sealed record EnumFact(string Name, long Size, string Type) : Fact
{
    public override string Key => "enum " + Name;

    public override string Body => string.Create(CultureInfo.InvariantCulture, $"enum {Name} size={Size} type={Type}");
}
