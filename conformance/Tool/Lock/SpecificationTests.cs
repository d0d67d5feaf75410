// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Netlink;
using SynOS.Interop.Facts.Netlink;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>Facts of netlink families, read from their specifications.</summary>
public sealed class SpecificationTests
{
    private const string Specification = "kernel/Documentation/netlink/specs/synos_ai.yaml";
    private const string FamilyLock = "kernel/abi/synos_ai_family.abi";

    private static IReadOnlyList<string> Facts(string text)
    {
        var diagnostics = new DiagnosticBag();
        var facts = SpecificationReader.Parse("x.yaml", text, diagnostics);
        Assert.Empty(diagnostics);
        return [.. facts!.Facts.Select(f => f.Line)];
    }

    [Fact]
    public void The_familys_lock_is_what_its_specification_says()
    {
        var run = AbiRun.Of("check", Repository.PathOf(Specification), Repository.PathOf(FamilyLock));
        Assert.Empty(run.Messages);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void The_familys_numbers_are_those_of_its_header()
    {
        var header = AbiRun.Of("extract", Repository.PathOf("kernel/include/uapi/linux/synos_ai_netlink.h")).Output;
        var attributes = LockText.Read([.. File.ReadAllLines(Repository.PathOf(FamilyLock)).Where(l => l.StartsWith("attribute ", StringComparison.Ordinal))])
            .Facts.Cast<AttributeFact>().ToList();
        Assert.Equal(27, attributes.Count);
        Assert.All(attributes, a => Assert.Contains($"const SYNOS_AI_A_{a.Set.ToUpperInvariant()}_{a.Name.ToUpperInvariant().Replace('-', '_')} int {a.Id}\n", header, StringComparison.Ordinal));
    }

    [Fact]
    public void An_attribute_put_in_the_middle_renumbers_those_behind_it()
    {
        using var scratch = new Scratch();
        var text = File.ReadAllText(Repository.PathOf(Specification));
        const string Response = "      -\n        name: response\n";
        Assert.Equal(2, text.Split(Response).Length);
        var changed = scratch.Write("synos_ai.yaml", text.Replace(Response, "      -\n        name: language\n        type: string\n" + Response, StringComparison.Ordinal));
        var run = AbiRun.Of("check", changed, Repository.PathOf(FamilyLock));
        var line = File.ReadAllLines(changed).ToList().IndexOf("        name: response") + 1;
        Assert.Equal(6, run.Messages.Count);
        Assert.StartsWith($"{changed}({line},9): error SYNOS2012: attribute synos_ai.query.response changed its number from 4 to 5 (breaking): ", run.Messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_at_the_end_is_additive()
    {
        using var scratch = new Scratch();
        var text = File.ReadAllText(Repository.PathOf(Specification));
        const string Operations = "\noperations:\n";
        var changed = scratch.Write("synos_ai.yaml", text.Replace(Operations, "      -\n        name: host\n        type: string\n" + Operations, StringComparison.Ordinal));
        var run = AbiRun.Of("check", changed, Repository.PathOf(FamilyLock));
        Assert.Contains("error SYNOS2005: attribute synos_ai.limits.host is new (additive)", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_counted_from_1_and_from_each_that_is_stated() =>
        Assert.Equal(
            ["attribute f.s.a id=1 type=u32", "attribute f.s.b id=8 type=nest t repeated", "attribute f.s.c id=9 type=u16 big-endian", "family f protocol=genetlink version=1"],
            Facts("name: f\nattribute-sets:\n  - name: s\n    attributes:\n      - {name: a, type: u32}\n      - {name: b, type: nest, nested-attributes: t, multi-attr: true, value: 8}\n      - {name: c, type: u16, byte-order: big-endian}\n"));

    [Fact]
    public void A_part_of_a_set_has_the_numbers_of_the_whole() =>
        Assert.Equal(
            ["attribute f.p.b id=2 type=u8", "attribute f.s.a id=1 type=u32", "attribute f.s.b id=2 type=u8", "family f protocol=genetlink version=1"],
            Facts("name: f\nattribute-sets:\n  - {name: p, subset-of: s, attributes: [{name: b}]}\n  - {name: s, attributes: [{name: a, type: u32}, {name: b, type: u8}]}\n"));

    [Fact]
    public void Requests_and_what_the_kernel_sends_are_counted_apart_where_the_family_says_so() =>
        Assert.Equal(
            [
                "family f protocol=genetlink version=1", "message f.a.do.reply id=1", "message f.a.do.request id=1", "message f.b.do.request id=2",
                "message f.c.notify id=2 attributes=a", "message f.d.dump.reply id=7", "message f.d.dump.request id=3", "operation f.a", "operation f.b", "operation f.c", "operation f.d",
            ],
            Facts("name: f\noperations:\n  enum-model: directional\n  list:\n    - {name: a, do: {request: {}, reply: {}}}\n    - {name: b, do: {}}\n    - {name: c, notify: a}\n    - {name: d, dump: {reply: {value: 7}}}\n"));

    [Fact]
    public void Flags_are_stated_as_their_masks() =>
        Assert.Equal(
            ["definition f.e.a value=3", "definition f.e.b value=4", "definition f.g.a value=1", "definition f.g.b value=2", "definition f.n value=\"text\"", "family f protocol=genetlink version=1"],
            Facts("name: f\ndefinitions:\n  - {name: g, type: flags, entries: [a, b]}\n  - {name: e, type: enum, value-start: 3, entries: [a, {name: b}]}\n  - {name: n, type: const, value: text}\n  - {name: k, type: const, value: 1, scope: kernel}\n"));

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "[]\n")]
    [InlineData(1, "doc: none\n")]
    [InlineData(2, "name: f\nname: g\n")]
    [InlineData(1, "name: a b\n")]
    [InlineData(3, "name: f\nx: [1, 2\n")]
    [InlineData(3, "name: f\nattribute-sets:\n  - {name: s, attributes: [{name: a}]}\n")]
    [InlineData(3, "name: f\nattribute-sets:\n  - {name: s, attributes: [{name: a, type: u8, value: 65536}]}\n")]
    [InlineData(3, "name: f\nattribute-sets:\n  - {name: s, attributes: [{name: a, type: u8}, {name: a, type: u8}]}\n")]
    [InlineData(3, "name: f\nattribute-sets:\n  - {name: s, subset-of: t, attributes: []}\n")]
    [InlineData(4, "name: f\noperations:\n  list:\n    - {name: o, attribute-set: none, do: {}}\n")]
    [InlineData(4, "name: f\noperations:\n  list:\n    - {name: o, do: {request: {attributes: [a]}}}\n")]
    [InlineData(3, "name: f\ndefinitions:\n  - {name: e, type: set}\n")]
    [InlineData(2, "name: f\nx: *undefined\n")]
    [InlineData(2, "name: f\nx: &a [*a]\n")]
    [InlineData(2, "name: f\n---\nname: g\n")]
    public void A_mistake_is_located(int line, string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(SpecificationReader.Parse("x.yaml", text, diagnostics));
        var only = Assert.Single(diagnostics);
        Assert.Equal(("SYNOS2013", line), (only.Id, only.Location.Line));
    }

    [Fact]
    public void A_file_that_is_nested_without_end_is_refused()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(SpecificationReader.Parse("x.yaml", "name: f\nx: " + new string('[', 200_000), diagnostics));
        Assert.Equal("SYNOS2013", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public void Mutated_specifications_are_read_or_refused_at_a_place()
    {
        var original = File.ReadAllText(Repository.PathOf(Specification));
        const string Signs = ":-[]{}&*#?|>'\"%@!,\n \t\0\\x\u2028~";
        var random = new Random(20240301);
        for (var round = 0; round < 1000; round++)
        {
            var text = original.ToCharArray();
            for (var change = random.Next(1, 5); change > 0; change--)
                text[random.Next(text.Length)] = Signs[random.Next(Signs.Length)];
            var diagnostics = new DiagnosticBag();
            var facts = SpecificationReader.Parse("x.yaml", new string(text, 0, random.Next(text.Length / 2, text.Length + 1)), diagnostics);
            Assert.Equal(facts is null, diagnostics.HasErrors);
        }
    }

    [Fact]
    public void What_facts_cannot_state_is_listed()
    {
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(SpecificationReader.Parse("x.yaml", "name: f\ndefinitions:\n  - {name: h, type: struct, members: [{name: a, type: u32}]}\n", diagnostics));
        var note = Assert.Single(diagnostics);
        Assert.Equal(("SYNOS1009", DiagnosticSeverity.Note, 3), (note.Id, note.Severity, note.Location.Line));
    }

    [Fact]
    public void Facts_of_a_family_that_are_written_are_read_the_same()
    {
        using var scratch = new Scratch();
        var facts = scratch.PathOf("synos_ai.facts");
        Assert.Equal(0, AbiRun.Of("extract", Repository.PathOf(Specification), "--facts", facts).ExitCode);
        Assert.Equal((0, ""), (AbiRun.Of("diff", facts, Repository.PathOf(Specification)).ExitCode, AbiRun.Of("diff", facts, Repository.PathOf(Specification)).Output));
    }
}
