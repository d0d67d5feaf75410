// SPDX-License-Identifier: MIT
using SynOS.Daemon.Rules;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>The rules that come with the daemon.</summary>
public sealed class ShippedRuleTests
{
    private static readonly IReadOnlyList<Rule> Rules = RuleFile.Read(Path.Combine(Repository.Root, "src/SynOS.Daemon.Service/etc/synos/rules.yaml"));

    [Fact]
    public void There_are_at_least_twenty() => Assert.InRange(Rules.Count, 20, int.MaxValue);

    [Fact]
    public void Each_has_an_example_that_it_answers() => Assert.Empty(Rules.Where(rule => !rule.Examples.Any(example => example.Answers)).Select(rule => rule.Name));

    [Fact]
    public void All_examples_hold() => Assert.Empty(RuleCheck.Run(Rules).Problems);
}
