// SPDX-License-Identifier: MIT
using System.Text;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>Whatever a lock contains, it is a located error and never a crash.</summary>
public sealed class HostileLockTests
{
    private static AbiRun Check(byte[] content)
    {
        using var scratch = new Scratch();
        File.WriteAllBytes(scratch.PathOf("x.abi"), content);
        var run = AbiRun.Of("diff", scratch.PathOf("x.abi"), Repository.Lock);
        return run with { Messages = [.. run.Messages.Select(m => m.Replace(scratch.Folder + "/", "", StringComparison.Ordinal))] };
    }

    private static void IsRefused(string expected, byte[] content)
    {
        var run = Check(content);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"x.abi({expected}", run.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_located() =>
        IsRefused("2,7): error SYNOS2008: the file is not UTF-8 text here", [.. "const A int 1\nconst "u8, 0xff, .. "B int 1\n"u8]);

    [Fact]
    public void A_byte_order_mark_is_refused() =>
        IsRefused("1,1): error SYNOS2008: the file begins with a byte order mark", [0xef, 0xbb, 0xbf, .. "const A int 1\n"u8]);

    [Fact]
    public void UTF_16_is_refused() =>
        IsRefused("1,1): error SYNOS2008: the file is not UTF-8 text here", [0xff, 0xfe, .. Encoding.Unicode.GetBytes("const A int 1\n")]);

    [Fact]
    public void A_NUL_is_located() =>
        IsRefused("2,6): error SYNOS2008: the line has a control character in it", "const A int 1\nconst\0B int 1\n"u8.ToArray());

    [Fact]
    public void A_line_that_is_too_long_is_refused_in_few_words()
    {
        var run = Check(Encoding.ASCII.GetBytes("const A char[9] \"" + new string('x', 2 << 20) + "\"\n"));
        Assert.StartsWith("x.abi(1,1): error SYNOS2008: the line is longer than any fact", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.True(run.Messages[0].Length < 1000);
    }

    [Fact]
    public void A_long_word_is_not_quoted_whole() =>
        Assert.True(Assert.Single(Check(Encoding.ASCII.GetBytes(new string('x', 100_000) + "\n")).Messages).Length < 1000);

    [Fact]
    public void A_file_of_broken_lines_is_not_reported_line_by_line()
    {
        var run = Check(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("broken\n", 10_000))));
        Assert.Equal(21, run.Messages.Count);
        Assert.Contains("so many lines are broken", run.Messages[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("const A is there twice for i686", "const A int 1 @i686\nconst A int 2 @i686,arm\n")]
    [InlineData("const A is there twice", "const A int 1\nconst A int 2 @i686\n")]
    [InlineData("'@vax' is not a list of targets", "const A int 1 @i686\nconst A int 2 @vax\n")]
    [InlineData("'@arm,i686' is not a list of targets", "const A int 1 @x86_64\nconst A int 2 @arm,i686\n")]
    [InlineData("'@i686,i686' is not a list of targets", "const A int 1 @arm\nconst A int 2 @i686,i686\n")]
    public void A_target_has_each_fact_once(string error, string text)
    {
        var run = Check(Encoding.ASCII.GetBytes(text));
        Assert.StartsWith($"x.abi(2,1): error SYNOS2008: {error}", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_of_several_targets_may_stand_once_for_each() =>
        Assert.Equal(1, Check("const A int 1 @i686\nconst A int 2 @arm\nconst A int 3 @x86_64,aarch64\n"u8.ToArray()).ExitCode);

    [Fact]
    public void Numbers_beyond_64_bits_are_refused() =>
        IsRefused("1,1): error SYNOS2008: ", "struct s align=1 size=99999999999999999999\n"u8.ToArray());

    [Fact]
    public void Records_of_the_largest_size_are_compared()
    {
        using var scratch = new Scratch();
        var text = "struct s align=1 size=9223372036854775807\nstruct s.a offset=9223372036854775800 size=7 type=char[7]\nstruct s.b bit=9223372036854775800 width=7 type=int\n";
        Assert.Equal(1, AbiRun.Of("diff", scratch.Write("old.abi", text), scratch.Write("new.abi", "")).ExitCode);
    }

    [Fact]
    public void Mutated_locks_never_crash_the_comparison()
    {
        var original = File.ReadAllBytes(Repository.Lock);
        var random = new Random(20240229);
        for (var round = 0; round < 200; round++)
        {
            var bytes = original.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.InRange(Check(bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)]).ExitCode, 0, 2);
        }
    }
}
