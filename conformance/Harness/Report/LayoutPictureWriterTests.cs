// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Harness.Report;

public sealed class LayoutPictureWriterTests
{
    private const string Lock =
        """
        struct event align=8 size=44
        struct event.kind offset=0 size=4 type=__u32
        struct event.pid offset=4 size=4 type=__s32
        struct event.text offset=8 size=32 type=char[32]
        struct event.severity offset=40 size=4 type=__u32
        """;

    [Fact]
    public void A_structure_is_drawn_as_its_bytes_lie_in_memory() =>
        Assert.Equal(
            """
            struct event: 44 bytes, aligned to 8
                        0    1    2    3    4    5    6    7
                    ┌───────────────────┬───────────────────┐
                  0 │ kind              │ pid               │
                    ├───────────────────┴───────────────────┤
                  8 │ text char[32]                         │
                  ⋮ │                                       │
                    ├───────────────────┬───────────────────┘
                 40 │ severity          │
                    └───────────────────┘

            """,
            Draw(Glyphs.Unicode));

    [Fact]
    public void Without_UTF8_the_picture_is_plain_ASCII()
    {
        string picture = Draw(Glyphs.Ascii);

        Assert.True(System.Text.Ascii.IsValid(picture), picture);
        Assert.Contains("      0 | kind              | pid               |", picture, StringComparison.Ordinal);
    }

    private static string Draw(Glyphs glyphs)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new LayoutPictureWriter(text, glyphs).Write(LayoutReader.Read(Lock)["event"]);
        return text.ToString();
    }
}
