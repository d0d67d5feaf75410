// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Types;

/// <summary>A type of the language, <c>unsigned long</c>, or the name of a typedef, <c>__u32</c>.</summary>
internal sealed class NamedType(string name) : CType
{
    public string Name => name;

    public override CType Innermost => this;

    public override string Declare(string declarator) => Join(name, declarator);

    public override CType Replace(Func<CType, CType> replace) => replace(this);

    public override IEnumerable<CType> Named() => [this];
}
