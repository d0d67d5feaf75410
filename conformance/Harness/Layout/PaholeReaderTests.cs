// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Harness.Layout;

public sealed class PaholeReaderTests
{
    private const string Output =
        """
        struct synos_ai_event {
        	__u32                      event_type;           /*     0     4 */
        	__s32                      pid;                  /*     4     4 */
        	__u64                      timestamp __attribute__((__aligned__(8))); /*     8     8 */
        	char                       description[128];     /*    16   128 */
        	/* --- cacheline 2 boundary (128 bytes) was 16 bytes ago --- */
        	unsigned int               severity;             /*   144     4 */
        	__u32                      reserved;             /*   148     4 */

        	/* size: 152, cachelines: 3, members: 6 */
        	/* forced alignments: 1 */
        	/* last cacheline: 24 bytes */
        } __attribute__((__aligned__(8)));
        """;

    [Fact]
    public void Fields_arrays_and_attributes_are_read() =>
        Assert.Equal(
            [
                "struct synos_ai_event size=152",
                "struct synos_ai_event.event_type offset=0 size=4",
                "struct synos_ai_event.pid offset=4 size=4",
                "struct synos_ai_event.timestamp offset=8 size=8",
                "struct synos_ai_event.description offset=16 size=128",
                "struct synos_ai_event.severity offset=144 size=4",
                "struct synos_ai_event.reserved offset=148 size=4",
            ],
            LayoutFacts.Of(PaholeReader.Parse(Output)["synos_ai_event"]));
}
