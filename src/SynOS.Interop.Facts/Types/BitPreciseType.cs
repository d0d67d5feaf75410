// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Facts.Types;

/// <summary>An integer of as many bits as it says: <c>unsigned _BitInt(7)</c>.</summary>
internal sealed class BitPreciseType(int width, bool isSigned) : CType
{
    public int Width => width;

    public bool IsSigned => isSigned;

    public override CType Innermost => this;

    public override string Declare(string declarator) =>
        Join((isSigned ? "_BitInt(" : "unsigned _BitInt(") + width.ToString(CultureInfo.InvariantCulture) + ")", declarator);

    public override CType Replace(Func<CType, CType> replace) => this;

    public override IEnumerable<CType> Named() => [];
}
