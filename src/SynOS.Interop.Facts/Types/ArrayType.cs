// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Facts.Types;

/// <summary>An array: <c>char[16]</c>, or <c>char[]</c> if its length is left open.</summary>
internal sealed class ArrayType(CType item, long? length) : CType
{
    /// <summary>What it is an array of: of several dimensions, an array of the inner ones.</summary>
    public CType Item => item;

    /// <summary>Null when it is left open.</summary>
    public long? Length => length;

    public override CType Innermost => item.Innermost;

    public override CType Element => item.Element;

    /// <summary>Lengths of all dimensions, outermost first.</summary>
    public IReadOnlyList<long?> Lengths => item is ArrayType inner ? [length, .. inner.Lengths] : [length];

    public override string Declare(string declarator) => item.Declare($"{declarator}[{length?.ToString(CultureInfo.InvariantCulture)}]");

    public override CType Replace(Func<CType, CType> replace) => new ArrayType(item.Replace(replace), length);

    public override IEnumerable<CType> Named() => item.Named();
}
