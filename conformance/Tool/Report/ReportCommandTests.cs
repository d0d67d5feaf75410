// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Text;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Report;

/// <summary>The command <c>report</c>.</summary>
public sealed class ReportCommandTests
{
    [Fact]
    public void A_header_gives_a_page_with_its_documentation()
    {
        var run = AbiRun.Of("report", Repository.Header);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Messages);
        Assert.Contains("Counters since boot", Page.Text(Page.Read(run.Output).ById("struct.synos_telemetry")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_lock_and_witnesses_are_shown_in_a_file()
    {
        using var scratch = new Scratch();
        var witnesses = scratch.Write("w.json", """{ "witnesses": [ { "name": "gcc", "compared": 3, "unequal": 0 } ] }""");
        var file = scratch.PathOf("x.html");
        var run = AbiRun.Of("report", Repository.Header, "--with", Repository.Lock, "--witnesses", witnesses, "--output", file);
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Empty(run.Messages);
        var page = Page.Read(File.ReadAllText(file));
        Assert.NotNull(page.ById("changes"));
        Assert.Contains("✓ agrees", page.ById("witnesses").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "w.json(1,2)", "is not JSON")]
    [InlineData("{}", "w.json", "there is no 'witnesses' that is a JSON array")]
    [InlineData("[]", "w.json", "there is no 'witnesses' that is a JSON array")]
    [InlineData("""{ "witnesses": [ 1 ] }""", "w.json", "there is no 'name' that is a JSON string")]
    [InlineData("""{ "witnesses": [ { "name": "gcc" } ] }""", "w.json", "'gcc' has no 'compared' that is a number")]
    [InlineData("""{ "witnesses": [ { "name": "gcc", "compared": -1, "unequal": 0 } ] }""", "w.json", "'gcc' has no 'compared' that is a number")]
    [InlineData("""{ "witnesses": [ { "name": "gcc", "compared": 1, "unequal": 2 } ] }""", "w.json", "'gcc' denies more facts than it was asked about")]
    public void A_file_of_witnesses_that_says_nothing_clear_is_named(string json, string place, string what)
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("report", Repository.Lock, "--witnesses", scratch.Write("w.json", json));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        var message = Assert.Single(run.Messages);
        Assert.StartsWith($"{scratch.PathOf(place)}: error SYNOS2020: ", message, StringComparison.Ordinal);
        Assert.Contains(what, message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_missing_is_named_in_one_run()
    {
        var run = AbiRun.Of("report", "/nonexistent/a.abi", "--with", "/nonexistent/b.abi", "--witnesses", "/nonexistent/w.json");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["SYNOS2009", "SYNOS2009", "SYNOS2020"], run.Messages.Select(m => m.Split(' ')[2].TrimEnd(':')));
    }

    [Fact]
    public void A_folder_that_takes_no_file_is_named_and_nothing_is_left_behind()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.PathOf("x.html"));
        var run = AbiRun.Of("report", Repository.Lock, "--output", scratch.PathOf("x.html"));
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("synos-abi: error SYNOS3013: ", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.Equal([scratch.PathOf("x.html")], Directory.GetFileSystemEntries(scratch.Folder));
    }

    [Fact]
    public void Ten_thousand_records_take_seconds()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 10_000; i++)
            text.Append(FormattableString.Invariant($"struct s{i:00000} align=4 size=8\nstruct s{i:00000}.a offset=0 size=4 type=__u32\nstruct s{i:00000}.b offset=4 size=4 type=__u32\n"));
        using var scratch = new Scratch();
        var file = scratch.Write("many.abi", text.ToString());
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, AbiRun.Of("report", file, "--output", scratch.PathOf("many.html")).ExitCode);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }
}
