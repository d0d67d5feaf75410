// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Harness.Transcript;

public sealed class TranscriptLineParserTests
{
    [Fact]
    public void A_line_gives_its_fields_in_order()
    {
        TranscriptLine line = Parse("case=register.null call=synos_register_consciousness ret=-1 errno=EINVAL out=- served=0 state=same");

        Assert.Equal(("register.null", "synos_register_consciousness", "-1", "EINVAL"), (line.Case, line.Call, line.Ret, line.Errno));
        Assert.Null(line.Out);
        Assert.Equal([new("served", "0"), new("state", "same")], line.Keys);
    }

    [Fact]
    public void Memory_is_expanded_from_its_runs()
    {
        TranscriptLine line = Parse("case=t call=c ret=0 errno=0 out=0102a5{24}00{8}ff");

        Assert.Equal([1, 2, .. Enumerable.Repeat<byte>(0xa5, 24), .. new byte[8], 255], line.Out!.Bytes.ToArray());
        Assert.Equal("0102a5{24}00{8}ff", line.Out.ToString());
    }

    [Fact]
    public void Fewer_than_eight_equal_bytes_are_written_out() =>
        Assert.Equal("00000000000000", MemoryDump.Format(new byte[7]));

    [Fact]
    public void Quoted_values_are_unescaped()
    {
        TranscriptLine line = Parse("""case=p call=read:/proc/synos/version ret=0 errno=0 out=- version="A: \"x\"\nB: \\x0a \x41\n" more=1""");

        Assert.Equal("A: \"x\"\nB: \\x0a A\n", line.Keys[0].Value);
        Assert.Equal("more", line.Keys[1].Key);
    }

    [Theory]
    [InlineData("case=a call=b ret=0 out=-", 25, "expected 'errno='")]
    [InlineData("case=a call=b ret=zero errno=0 out=-", 23, "not a return value")]
    [InlineData("case=a call=b ret=0 errno=0 out=0g", 37, "memory dump")]
    [InlineData("case=a call=b ret=0 errno=0 out=00{99999999}", 39, "memory dump")]
    [InlineData("case=a call=b ret=0 errno=0 out=- k=\"open", 41, "not closed")]
    [InlineData("case=a call=b ret=0 errno=0 out=- k=\"\\q\"", 42, "unknown escape")]
    [InlineData("case=a call=b ret=0 errno=0 out=- k=1 k=2", 43, "stands twice")]
    [InlineData("case=a call=b ret=0 errno=0 out=- garbage", 39, "key=value")]
    [InlineData("case=a call=b ret=0 errno=0", 32, "the line ends")]
    [InlineData("case= call=b ret=0 errno=0 out=-", 10, "has no value")]
    public void A_damaged_line_is_located_to_the_column(string text, int column, string expected)
    {
        Assert.Null(TranscriptLineParser.Parse("results.ktap", 7, 5, text, out LocatedProblem? problem));

        Assert.Contains(expected, problem!.Text, StringComparison.Ordinal);
        Assert.StartsWith($"results.ktap(7,{column}): error SYNOS4005: ", problem.ToString(), StringComparison.Ordinal);
    }

    private static TranscriptLine Parse(string text)
    {
        TranscriptLine? line = TranscriptLineParser.Parse("test", 1, 1, text, out LocatedProblem? problem);
        Assert.Null(problem);
        return line!;
    }
}
