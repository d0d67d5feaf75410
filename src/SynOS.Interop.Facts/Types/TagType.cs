// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Types;

/// <summary>A record or an enumeration: <c>struct outer::member</c>.</summary>
/// <param name="keyword"><c>struct</c>, <c>union</c> or <c>enum</c>.</param>
/// <param name="name">The tag; of one without a tag, the place that it stands at.</param>
internal sealed class TagType(string keyword, string name) : CType
{
    public string Keyword => keyword;

    public string Name => name;

    /// <summary>Key of the fact that states it.</summary>
    public string Key => $"{keyword} {name}";

    public bool IsRecord => keyword != "enum";

    public override CType Innermost => this;

    public override string Declare(string declarator) => Join(Key, declarator);

    public override CType Replace(Func<CType, CType> replace) => replace(this);

    public override IEnumerable<CType> Named() => [this];
}
