// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

public sealed class ManyChangesTests
{
    [Fact]
    public void Twenty_thousand_records_that_grew_are_compared()
    {
        using var scratch = new Scratch();
        string before = scratch.Write("before.abi", Records(size: 8)), now = scratch.Write("now.abi", Records(size: 12));
        AbiRun run = AbiRun.Of("diff", before, now);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("struct s19999 changed from 8 to 12 bytes", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_typedefs_with_another_name_are_compared()
    {
        using var scratch = new Scratch();
        string before = scratch.Write("before.abi", Typedefs("a")), now = scratch.Write("now.abi", Typedefs("b"));
        AbiRun run = AbiRun.Of("diff", before, now);
        Assert.Contains("typedef a099999 was renamed to b099999", run.Output, StringComparison.Ordinal);
    }

    private static string Typedefs(string prefix) =>
        string.Concat(Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"typedef {prefix}{i:000000} type=__u8[{i + 1}]\n")));

    [Fact]
    public void Twenty_thousand_counters_that_grew_are_compared()
    {
        using var scratch = new Scratch();
        string before = scratch.Write("before.abi", Counters(last: 1)), now = scratch.Write("now.abi", Counters(last: 2));
        AbiRun run = AbiRun.Of("diff", before, now);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("additive SYNOS2005: const L19999_MAX changed from 1 to 2", run.Output, StringComparison.Ordinal);
    }

    private static string Counters(int last)
    {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"const L{i:00000}_MAX int {last}\n");
            for (int value = 1; value <= last; value++)
                text.Append(CultureInfo.InvariantCulture, $"const L{i:00000}_V{value} int {value}\n");
        }

        return text.ToString();
    }

    private static string Records(int size)
    {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"struct s{i:00000} align=4 size={size}\n");
            for (int at = 0; at < size; at += 4)
                text.Append(CultureInfo.InvariantCulture, $"struct s{i:00000}.f{at:00} offset={at} size=4 type=__u32\n");
        }

        return text.ToString();
    }
}
