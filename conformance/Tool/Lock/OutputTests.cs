// SPDX-License-Identifier: MIT
using System.Text.Json;
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Compare.Output;
using SynOS.Interop.Abi.Diagnostics;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>The forms of a report: text with and without colours, JSON, SARIF.</summary>
public sealed class OutputTests
{
    private static AbiRun Diff(Scratch scratch, params string[] options) => AbiRun.Of(
        [
            "diff",
            scratch.Write("old.abi", "const A int 1\nconst B int 4 @i686,arm\nconst B int 8 @x86_64,aarch64,riscv64,s390x,ppc64le\n"),
            scratch.Write("new name.abi", "const A int 2\nconst B int 5 @i686,arm\nconst B int 8 @x86_64,aarch64,riscv64,s390x,ppc64le\nconst C int 3\n"),
            .. options,
        ]);

    [Fact]
    public void Text_says_what_changed_and_whom_it_breaks()
    {
        using var scratch = new Scratch();
        var place = scratch.PathOf("new name.abi");
        Assert.Equal(
            $"""
            {place}(1,1): breaking SYNOS2003: const A changed from 1 to 2: programs built before pass and expect the old value. Breaks binary.
            {place}(2,1): breaking SYNOS2003: const B changed from 4 to 5 on i686, arm: programs built before pass and expect the old value. Breaks binary, 32-bit only.
            {place}(4,1): additive SYNOS2005: const C is new, value 3: no existing program uses it.
            2 breaking
            1 additive

            """,
            Diff(scratch).Output);
    }

    [Fact]
    public void JSON_has_each_change_with_its_reach_and_place()
    {
        using var scratch = new Scratch();
        var run = Diff(scratch, "--json");
        Assert.Equal(1, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.Equal((1, 1, 2), (root.GetProperty("version").GetInt32(), root.GetProperty("exitCode").GetInt32(), root.GetProperty("counts").GetProperty("breaking").GetInt32()));
        var change = root.GetProperty("changes")[1];
        Assert.Equal("const B", change.GetProperty("key").GetString());
        Assert.Equal("binary", Assert.Single(change.GetProperty("reach").EnumerateArray()).GetString());
        Assert.Equal("32-bit only", change.GetProperty("where").GetString());
        Assert.Equal(["i686", "arm"], change.GetProperty("targets").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal((scratch.PathOf("new name.abi"), 2), (change.GetProperty("location").GetProperty("file").GetString(), change.GetProperty("location").GetProperty("line").GetInt32()));
        Assert.Equal("all", root.GetProperty("changes")[0].GetProperty("where").GetString());
    }

    [Fact]
    public void JSON_has_the_messages_when_nothing_could_be_compared()
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("check", Repository.Header, scratch.PathOf("none.abi"), "--json");
        Assert.Equal(2, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("SYNOS2009", Assert.Single(document.RootElement.GetProperty("messages").EnumerateArray()).GetProperty("id").GetString());
        Assert.Single(run.Messages);
    }

    [Fact]
    public void SARIF_has_a_remark_at_each_place_with_a_rule_that_has_help()
    {
        using var scratch = new Scratch();
        var run = Diff(scratch, "--sarif");
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        var only = Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray());
        var rules = only.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = only.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["error", "error", "note"], results.Select(r => r.GetProperty("level").GetString()));
        Assert.All(results, result =>
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
            Assert.True(File.Exists(Repository.PathOf(rule.GetProperty("helpUri").GetString()!)));
        });
        var place = results[1].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("/new%20name.abi", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void A_check_in_a_document_says_nothing_twice()
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("check", scratch.WriteHeader(("SYNOS_SEVERITY_MAX 10\n", "SYNOS_SEVERITY_MAX 11\n")), Repository.Lock, "--sarif", "--warn");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Messages);
        Assert.Contains("\"level\": \"warning\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Accept_reports_what_it_took_as_JSON()
    {
        using var scratch = new Scratch();
        var run = AbiRun.Of("accept", scratch.WriteHeader(("__u32 reserved;", "__u32 source;")), scratch.CopyLock(), "--json");
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(("accept", 0, 1), (document.RootElement.GetProperty("command").GetString(), document.RootElement.GetProperty("exitCode").GetInt32(), document.RootElement.GetProperty("changes").GetArrayLength()));
    }

    [Theory]
    [InlineData("always", true)]
    [InlineData("never", false)]
    [InlineData("auto", false)]
    public void Colours_are_as_asked_and_not_in_files(string when, bool coloured)
    {
        using var scratch = new Scratch();
        Assert.Equal(coloured, Diff(scratch, "--color", when).Output.Contains("\e[31mbreaking\e[0m", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_colours_a_coloured_text_is_the_same()
    {
        using var scratch = new Scratch();
        var coloured = Diff(scratch, "--color=always").Output;
        Assert.Equal(Diff(scratch).Output, System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9]+m", ""));
    }

    [Fact]
    public void A_document_is_never_coloured()
    {
        using var scratch = new Scratch();
        Assert.DoesNotContain("\e", Diff(scratch, "--json", "--color=always").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--json' and '--sarif' are two documents", "--json", "--sarif")]
    [InlineData("'sometimes' is none of auto, always, never", "--color", "sometimes")]
    [InlineData("'diff' takes OLD NEW, and 1 were given")]
    [InlineData("'diff' takes HEADER, and 2 were given", "--git", "HEAD", "second.h")]
    public void A_wrong_form_is_named(string what, params string[] options)
    {
        string[] operands = options.Contains("--git") || options.Length == 0 ? ["first.h"] : ["first.h", "second.h"];
        var run = AbiRun.Of(["diff", .. operands, .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"synos-abi: error SYNOS3012: {what}", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DiagnosticIds.LayoutChanged)]
    [InlineData(DiagnosticIds.Removed)]
    [InlineData(DiagnosticIds.ConstantChanged)]
    [InlineData(DiagnosticIds.CallChanged)]
    [InlineData(DiagnosticIds.Added)]
    [InlineData(DiagnosticIds.NeutralChange)]
    [InlineData(DiagnosticIds.BehaviourChanged)]
    [InlineData(DiagnosticIds.NetlinkChanged)]
    public void A_rule_is_titled_like_its_page(string id) =>
        Assert.Contains($"# {id}: {ChangeTitles.Of(id)}\n", File.ReadAllText(Repository.PathOf($"docs/diagnostics/{id}.md")), StringComparison.Ordinal);
}
