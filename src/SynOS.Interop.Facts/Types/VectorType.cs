// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Facts.Types;

/// <summary>A vector of gcc's kind, spelled as clang does: <c>__attribute__((__vector_size__(4 * sizeof(int)))) int</c>.</summary>
internal sealed class VectorType(CType lane, int lanes) : CType
{
    public CType Lane => lane;

    public int Lanes => lanes;

    public override CType Innermost => lane.Innermost;

    public override string Declare(string declarator) =>
        Join($"__attribute__((__vector_size__({lanes.ToString(CultureInfo.InvariantCulture)} * sizeof({lane.Spelling})))) {lane.Spelling}", declarator);

    public override CType Replace(Func<CType, CType> replace) => new VectorType(lane.Replace(replace), lanes).With(Qualifiers);

    public override IEnumerable<CType> Named() => lane.Named();
}
