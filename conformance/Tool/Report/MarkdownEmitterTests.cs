// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Emit;
using SynOS.Interop.Abi.Store;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Targets;
using Xunit;

namespace SynOS.Conformance.Tool.Report;

public sealed class MarkdownEmitterTests
{
    [Fact]
    public void Each_kind_of_fact_has_its_table() =>
        Assert.Equal(
            """
            <!-- SPDX-License-Identifier: MIT -->
            <!-- Written by 'synos-abi emit markdown', not by hand. -->
            # The ABI of `linux/x.h`

            ## Calls

            | Number | Call | Result |
            | --- | --- | --- |
            | 7 | `log(in struct s *s)` | `int` |

            ### `log`

            Log it

            - `s` (in, `struct s *`): What, as `NAME` says.

            Errors: `EFAULT`, `EINVAL`.

            ## Records

            ### `struct s`

            8 bytes, aligned to 4.

            | Offset | Size | Field | Type |
            | --- | --- | --- | --- |
            | 0 | 4 | `a` | `__u32` |
            | `bit 32` | `3 bit` | `b` | `int` |

            ## Enumerations

            ### `enum e`

            Stored in `unsigned int`, 4 bytes.

            | Value | Number |
            | --- | --- |
            | `E_ONE` | 1 |

            ## Constants

            | Constant | Value | Type | Targets | Meaning |
            | --- | --- | --- | --- | --- |
            | `A` | 1 | `int` | all |  |
            | `B` | 4 | `int` | i686, arm | Width |
            | `B` | 8 | `int` | x86_64 | Width |

            ## Types

            | Name | Type |
            | --- | --- |
            | `t` | `struct s` |

            """,
            Emit(
                """
                call 7 log(in struct s *s) int
                const A int 1
                const B int 4 @i686,arm
                const B int 8 @x86_64
                enum e size=4 type=unsigned int
                enum e.E_ONE value=1
                errno log.EFAULT
                errno log.EINVAL
                struct s align=4 size=8
                struct s.a offset=0 size=4 type=__u32
                struct s.b bit=32 width=3 type=int
                typedef t type=struct s
                doc call log Log it
                doc call log.s What, as %NAME says.
                doc const B Width
                header linux/x.h

                """));

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("[x](javascript:y)", "\\[x\\](javascript:y)")]
    [InlineData("%EINVAL, @state, &struct s and read()", "`EINVAL`, `state`, `struct s` and `read()`")]
    [InlineData("kernel.synos.query_timeout_ms", "`kernel.synos.query_timeout_ms`")]
    [InlineData("two\nlines *not strong*", "two lines \\*not strong\\*")]
    public void A_text_shows_as_it_is_written(string text, string expected) => Assert.Equal(expected, MarkdownText.Cell(text));

    [Theory]
    [InlineData("int (*)(int)", "`int (*)(int)`")]
    [InlineData("a`b", "`` a`b ``")]
    [InlineData("\"a|b\"", "`\"a\\|b\"`")]
    public void A_name_is_code_whatever_is_in_it(string name, string expected) => Assert.Equal(expected, MarkdownText.Code(name));

    [Fact]
    public void A_kind_of_fact_without_a_table_is_listed_as_it_stands() =>
        Assert.EndsWith(
            "\n## Facts of the kind `family`\n\n- `family a version=1`\n- `family b version=2` on i686\n",
            MarkdownEmitter.Emit(new EmitRequest("x", new FactSet([new OtherFact("family", "a version=1"), new OtherFact("family", "b version=2") { Targets = TargetSet.Of(Target.X86) }]), [])),
            StringComparison.Ordinal);

    private static string Emit(string facts)
    {
        var diagnostics = new DiagnosticBag();
        var set = LockReader.Parse("x.facts", facts, diagnostics)?.Facts;
        Assert.Empty(diagnostics);
        return MarkdownEmitter.Emit(new EmitRequest(set!.Header!, set, diagnostics));
    }
}
