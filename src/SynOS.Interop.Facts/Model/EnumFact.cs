// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Text;
using SynOS.Interop.Facts.Types;

namespace SynOS.Interop.Facts.Model;

/// <summary>An enumeration that has a name: <c>enum synos_kind size=4 type=unsigned int</c>.</summary>
internal sealed record EnumFact(string Name, long Size, CType Type) : Fact
{
    public override string Key => "enum " + Name;

    public override string Body => $"enum {Name} size={Digits.Of(Size)} type={Type.Spelling}";
}
