// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Store;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Types;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>Lines as docs/FACTS.md has them.</summary>
public sealed class FactLineTests
{
    [Theory]
    [InlineData("errno synos_log_event.EFAULT")]
    [InlineData("typedef __kernel_loff_t type=long long")]
    [InlineData("typedef handler_t type=int (*)(int)")]
    [InlineData("typedef table_t type=struct s *(*[4])(const char *, ...)")]
    [InlineData("typedef wide_t type=unsigned _BitInt(72)")]
    [InlineData("typedef vector_t type=__attribute__((__vector_size__(4 * sizeof(int)))) int")]
    [InlineData("call 1 one(in void (*handler)(int, char *), in int n) int")]
    [InlineData("call 1 one(out struct s *s, in __u32 flags) long")]
    [InlineData("const A char[9] \" @x86_64\"")]
    [InlineData("struct iphdr.ihl bit=0 width=4 type=__u8")]
    [InlineData("struct outer::member::deeper align=4 size=8 @i686,arm")]
    [InlineData("struct s.data offset=8 size=0 type=__u8[]")]
    [InlineData("extern struct s align=4 size=8 @x86_64")]
    [InlineData("extern typedef t type=unsigned long")]
    public void A_line_that_is_read_is_written_the_same(string line)
    {
        Assert.Equal(line, FactLine.Read(line).Line);
    }

    [Theory]
    [InlineData("errno synos_log_event")]
    [InlineData("errno a.b c")]
    [InlineData("typedef t")]
    [InlineData("typedef t type=")]
    [InlineData("struct s.f bit=1 type=int")]
    [InlineData("extern const A int 1")]
    [InlineData("extern call 1 one() int")]
    [InlineData("const A int 7 @vax")]
    [InlineData("const A int 7 @i686,x86_64")]
    [InlineData("const A char[2] \"a\"b\"")]
    [InlineData("typedef t type=struct")]
    [InlineData("typedef t type=<b>&\"'")]
    [InlineData("typedef t type=int [4]")]
    [InlineData("typedef t type=int (*)(int")]
    [InlineData("call 1 one(in int) int")]
    [InlineData("call 1 one(in int a,in int b) int")]
    public void A_line_that_nobody_writes_is_refused(string line) => Assert.NotNull(FactLine.ErrorOf(line));

    [Theory]
    [InlineData(0, 4, 0, 1)]
    [InlineData(4, 8, 0, 2)]
    [InlineData(32, 1, 4, 1)]
    public void A_bit_field_lies_in_the_bytes_of_its_bits(long bit, long width, long offset, long size)
    {
        var field = FieldFact.BitField("struct", "s", "f", bit, width, CType.Int);
        Assert.Equal((offset, size), (field.Offset, field.Size));
    }

    [Fact]
    public void What_other_headers_declare_is_apart_from_the_facts()
    {
        var diagnostics = new DiagnosticBag();
        var file = LockReader.Parse("x.facts", "struct t align=4 size=4\nextern struct s align=4 size=4\nheader x.h\n", diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(("struct t", "struct s"), (Assert.Single(file!.Facts.Facts).Key, Assert.Single(file.Facts.Externs).Key));
    }

    [Fact]
    public void A_lock_states_nothing_of_other_headers()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(LockReader.Parse("x.abi", "extern struct s align=4 size=4\n", diagnostics));
        Assert.Equal(("SYNOS2008", 1), (diagnostics.First().Id, diagnostics.First().Location.Line));
    }
}
