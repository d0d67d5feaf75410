// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;
using SynOS.Interop.Abi.Emit;
using SynOS.Interop.Facts.Model;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>Each rule fires on what it is about, and on nothing that is nearly the same.</summary>
public sealed class RuleTests
{
    /// <summary>Shown by <see cref="IncludedFactTests"/>, because no lock has it.</summary>
    private const string OfHeaders = "fact-moved";

    public static TheoryData<string> Names() => [.. RuleCase.All.Select(rule => rule.Rule)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_falls_under_its_rule(string name)
    {
        RuleCase rule = Case(name);
        Assert.Contains(name, LockText.Rules(rule.Old, rule.New));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_nearly_the_same_does_not(string name)
    {
        RuleCase rule = Case(name);
        Assert.DoesNotContain(name, LockText.Rules(rule.NearOld, rule.NearNew));
    }

    [Fact]
    public void Every_rule_has_its_case() =>
        Assert.Equal(ChangeRules.All.Select(rule => rule.Name).Order(StringComparer.Ordinal), RuleCase.All.Select(rule => rule.Rule).Append(OfHeaders).Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_has_the_table() =>
        Assert.Contains(RuleTableEmitter.Emit(new EmitRequest("", new FactSet([]), [])), File.ReadAllText(Repository.PathOf("docs/LOCK.md")), StringComparison.Ordinal);

    private static RuleCase Case(string name) => RuleCase.All.Single(rule => rule.Rule == name);
}
