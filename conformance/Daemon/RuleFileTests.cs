// SPDX-License-Identifier: MIT
using SynOS.Daemon.Rules;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>Files of rules, and what is said of those that cannot be used.</summary>
public sealed class RuleFileTests
{
    private const string Whole = """
        rules:
          - name: logins
            question: [login, "log in"]
            events: { type: security, text: failed login, severity: 3, count: 2, within: 90s }
            threat: 10
            threat-below: 90
            answer: "{count} in {within}, threat {threat}: {latest}"
            confidence: 80
            examples:
              - question: who wants to log in?
                events: [ { type: security, severity: 5, text: failed login, count: 2 } ]
                threat: 50
          - name: rest
            answer: no idea
            confidence: 0
        """;

    [Fact]
    public void A_whole_file_is_read()
    {
        IReadOnlyList<Rule> rules = RuleFile.Parse("r.yaml", Whole);

        Assert.Equal(["logins", "rest"], rules.Select(rule => rule.Name));
        Assert.Equal(new LevelRange(10, 90), rules[0].Threat);
        Assert.Equal((3, 2, TimeSpan.FromSeconds(90)), (rules[0].Events!.Severity, rules[0].Events!.Count, rules[0].Events!.Within));
        Assert.True(rules[1].IsUnconditional);
        Assert.Empty(RuleCheck.Run(rules).Problems);
    }

    [Theory]
    [InlineData("  - name: logins", "  - nome: logins", "r.yaml(2,5): a rule has no member 'nome'; there are name, question")]
    [InlineData("confidence: 80", "confidence: 101", "r.yaml(8,17): 'confidence' has to be a number from 0 to 100")]
    [InlineData("confidence: 80", "confidence: much", "r.yaml(8,17): 'confidence' has to be a number from 0 to 100")]
    [InlineData("type: security, text", "type: weather, text", "r.yaml(4,21): there is no type 'weather'; there are syscall, security, network, filesystem")]
    [InlineData("within: 90s", "within: 90", "r.yaml(4,82): 'within' has to be a time such as 90s")]
    [InlineData("within: 90s", "within: 99d", "r.yaml(4,82): 'within' has to be a time such as 90s")]
    [InlineData("{latest}\"", "{latest\"", "r.yaml(7,13): a '{' of the answer is not closed")]
    [InlineData("{latest}\"", "{user}\"", "r.yaml(7,13): '{user}' is not known; there are {count}, {within}, {latest}, {threat}, {awareness}")]
    [InlineData("answer: no idea", "answer: no idea for {count}", "r.yaml(14,13): '{count}' tells of events, and the rule has no condition on events")]
    [InlineData("name: rest", "name: logins", "r.yaml(13,11): there is a rule 'logins' already")]
    [InlineData("name: rest", "name: the rest", "r.yaml(13,11): a name has letters, digits and '-' alone")]
    [InlineData("    answer: no idea\n", "", "r.yaml(13,5): it lacks the member 'answer'")]
    [InlineData("threat-below: 90", "threat-below: 10", "r.yaml(5,13): no level is 10 or more and below 10")]
    [InlineData("question: [login, \"log in\"]", "question: []", "r.yaml(3,15): 'question' is an empty list; leave it out")]
    [InlineData("question: [login, \"log in\"]", "question: \"*\"", "r.yaml(3,15): '*' has no words to look for")]
    [InlineData("question: [login, \"log in\"]", "question: [[login]]", "r.yaml(3,16): 'question' has to be a text that is not empty")]
    [InlineData("severity: 5", "severity: 11", "r.yaml(11,47): 'severity' has to be a number from 0 to 10")]
    [InlineData("        threat: 50", "        answers: maybe", "r.yaml(12,18): 'answers' has to be true or false")]
    [InlineData("    confidence: 80", "   confidence: 80", "r.yaml(8,4): this is not YAML")]
    [InlineData("rules:\n", "rules: []\nrule:\n", "r.yaml(2,1): a file of rules has no member 'rule'; there are rules")]
    public void What_is_wrong_is_told_with_its_place(string right, string wrong, string expected)
    {
        Assert.Contains(right, Whole, StringComparison.Ordinal);

        var e = Assert.Throws<RuleFileException>(() => RuleFile.Parse("r.yaml", Whole.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.StartsWith(expected, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "r.yaml(1,1): it has 0 documents")]
    [InlineData("rules: []", "r.yaml(1,8): there is no rule")]
    [InlineData("- 1", "r.yaml(1,1): a file of rules has members, such as 'rules: …'")]
    [InlineData("rules: 7", "r.yaml(1,8): 'rules' has to be a list")]
    [InlineData("rules: *nothing", "r.yaml(1,")]
    [InlineData("a: 1\n---\nb: 2", "r.yaml(1,1): it has 2 documents")]
    [InlineData("rules: [[[[[[[[[[[[[[[[[[[[[[[[", "r.yaml(1,23): it is nested more than 16 deep")]
    public void What_is_no_file_of_rules_is_refused(string text, string expected)
    {
        var e = Assert.Throws<RuleFileException>(() => RuleFile.Parse("r.yaml", text));

        Assert.StartsWith(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_behind_one_that_answers_everything_is_an_error()
    {
        var e = Assert.Throws<RuleFileException>(() => RuleFile.Parse("r.yaml", Whole + "\n  - { name: last, answer: never, confidence: 1 }\n"));

        Assert.StartsWith("r.yaml(16,13): it is never asked: the rule 'rest' before it", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error() =>
        Assert.StartsWith("/no/such/file(1,1): the rules cannot be read", Assert.Throws<RuleFileException>(() => RuleFile.Read("/no/such/file")).Message, StringComparison.Ordinal);

    [Fact]
    public void An_example_that_another_rule_answers_is_found()
    {
        IReadOnlyList<Rule> rules = RuleFile.Parse("r.yaml", """
            rules:
              - { name: first, question: disk, answer: a, confidence: 1 }
              - name: second
                question: disk full
                answer: b
                confidence: 1
                examples:
                  - question: is the disk full?
                  - { question: is the disk empty?, answers: false }
            """);

        var (problems, examples) = RuleCheck.Run(rules);

        Assert.Equal(2, examples);
        Assert.Equal(["r.yaml(8,9): the rule 'first' answers, and 'second' should"], problems);
    }
}
