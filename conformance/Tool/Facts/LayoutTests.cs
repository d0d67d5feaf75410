// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Layout;
using Xunit;

namespace SynOS.Conformance.Tool.Facts;

/// <summary>The computation of what the runtime does with fields. That the runtime does it is measured wherever emitted probes run.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Fields_stand_at_their_alignment_and_the_whole_is_rounded_up_to_the_largest()
    {
        ClrLayout layout = ClrLayout.Of([new(1, 1), new(8, 8), new(2, 2)]);

        Assert.Equal([0, 8, 16], layout.Offsets);
        Assert.Equal((24, 8), (layout.Size, layout.Align));
    }

    [Fact]
    public void A_pack_limits_every_alignment()
    {
        ClrLayout layout = ClrLayout.Of([new(1, 1), new(8, 8), new(1, 1)], pack: 2);

        Assert.Equal([0, 2, 10], layout.Offsets);
        Assert.Equal((12, 2), (layout.Size, layout.Align));
    }

    [Fact]
    public void A_size_of_its_own_is_not_rounded_and_never_cuts_a_field_off()
    {
        Assert.Equal(13, ClrLayout.Of([new(8, 8)], leastSize: 13).Size);
        Assert.Equal(8, ClrLayout.Of([new(8, 8)], leastSize: 3).Size);
    }

    [Fact]
    public void Explicit_offsets_may_overlap() => Assert.Equal(8, ClrLayout.Of([new(8, 8, 0), new(4, 4, 2)]).Size);

    [Fact]
    public void A_struct_without_fields_has_a_byte() => Assert.Equal((1, 1), (ClrLayout.Of([]).Size, ClrLayout.Of([]).Align));

    [Theory]
    [InlineData(8, 16, true)]
    [InlineData(4, 16, false)]
    [InlineData(8, 17, false)]
    public void A_layout_is_natural_when_the_runtime_left_to_itself_has_the_same(int second, int size, bool isNatural) =>
        Assert.Equal(isNatural, ClrLayout.IsNatural([(0, new ClrField(4, 4)), (second, new ClrField(8, 8))], size));
}
