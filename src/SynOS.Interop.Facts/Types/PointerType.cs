// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Types;

/// <summary>A pointer: <c>struct a *</c>.</summary>
internal sealed class PointerType(CType pointee) : CType
{
    public CType Pointee => pointee;

    public override CType Innermost => pointee.Innermost;

    public override string Declare(string declarator)
    {
        string qualifiers = QualifierText.Of(Qualifiers);
        bool isApart = qualifiers.Length != 0 && declarator.Length != 0 && declarator[0] is not ('[' or '(' or ')');
        string star = $"*{qualifiers}{(isApart ? " " : "")}{declarator}";
        return pointee.Declare(pointee is ArrayType or FunctionType ? $"({star})" : star);
    }

    public override CType Replace(Func<CType, CType> replace) => new PointerType(pointee.Replace(replace)).With(Qualifiers);

    public override IEnumerable<CType> Named() => pointee.Named();
}
