// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Emit;

/// <summary>The errors of a prototype, as man pages, tables and C# comments have them.</summary>
public sealed class ErrnoEmitterTests
{
    private const string Header = """
        #define SHELF_MAX 9
        #define __NR_shelf_put 1000
        struct shelf { int book; };
        #ifdef __SHELF_PROTOTYPES
        /**
         * shelf_put - Put a book on a shelf
         * @shelf: Which.
         *
         * Return: 0, or -1 with errno:
         *
         * * %EINVAL - @shelf is NULL.
         * * %EFAULT - @shelf is not readable.
         * * %EINVAL - The book is above %SHELF_MAX, or <none> & "odd".
         * * %ENOSPC - .profile is full; shelf_put() needs
         *   C:\shelf.
         */
        int shelf_put(const struct shelf *shelf);
        #endif

        """;

    [Fact]
    public void A_man_page_has_each_cause_in_the_order_of_the_checks() => Assert.Equal(
        """
        .\" Written by 'synos-abi emit errors-man', not by hand.
        .SS shelf_put(2)
        .TP
        .B EINVAL
        .I shelf
        is NULL.
        .TP
        .B EFAULT
        .I shelf
        is not readable.
        .TP
        .B EINVAL
        The book is above
        .B SHELF_MAX
        (9), or <none> & \[dq]odd\[dq].
        .TP
        .B ENOSPC
        \&.profile is full;
        .I shelf_put()
        needs C:\eshelf.

        """,
        Emitted("errors-man"));

    [Fact]
    public void A_table_has_a_row_for_each_cause() => Assert.Equal(
        """
        <!-- Written by 'synos-abi emit errors-markdown', not by hand. -->

        | call | errno | when |
        |---|---|---|
        | `shelf_put` | `EINVAL` | `shelf` is NULL. |
        |  | `EFAULT` | `shelf` is not readable. |
        |  | `EINVAL` | The book is above `SHELF_MAX`, or &lt;none> &amp; "odd". |
        |  | `ENOSPC` | .profile is full; `shelf_put()` needs C:\\shelf. |

        """,
        Emitted("errors-markdown"));

    [Fact]
    public void A_client_is_not_told_of_errors_of_the_address() => Assert.Equal(
        """
        <!-- SPDX-License-Identifier: MIT -->
        <!-- Written by 'synos-abi emit errors-xml', not by hand. -->
        <errors>
          <call name="shelf_put">
            <para>EINVAL: The book is above <c>SHELF_MAX</c>, or &lt;none&gt; &amp; &quot;odd&quot;.</para>
            <para>ENOSPC: .profile is full; <c>shelf_put()</c> needs C:\shelf.</para>
          </call>
        </errors>

        """,
        Emitted("errors-xml"));

    [Fact]
    public void A_table_of_the_calls_says_what_each_takes_and_does() => Assert.Equal(
        """
        <!-- Written by 'synos-abi emit calls-markdown', not by hand. -->

        | number | call | argument | what it does |
        |---|---|---|---|
        | 1000 | `shelf_put` | `const struct shelf *` | Put a book on a shelf |

        """,
        Emitted("calls-markdown"));

    [Fact]
    public void A_lock_gives_the_names_alone()
    {
        var run = AbiRun.Of("emit", "errors-markdown", Repository.Lock);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("| `synos_get_telemetry` | `EFAULT` |  |\n|  | `EINVAL` |  |\n", run.Output, StringComparison.Ordinal);
    }

    private static string Emitted(string kind)
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("emit", kind, scratch.Write("shelf.h", Header), "--rules", "off");
        Assert.Empty(run.Messages);
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }
}
