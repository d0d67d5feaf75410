// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.Interop;

namespace SynOS.Daemon.Rules;

/// <summary>Tries the examples that stand beside rules: each is asked of all rules, so that a rule that hides another is found.</summary>
internal static class RuleCheck
{
    /// <returns>What is not as the examples say, each with its place; and how many examples there are.</returns>
    public static (IReadOnlyList<string> Problems, int Examples) Run(IReadOnlyList<Rule> rules)
    {
        var problems = new List<string>();
        int examples = 0;
        foreach (Rule rule in rules)
        {
            foreach (RuleExample example in rule.Examples)
            {
                examples++;
                if (Problem(rules, rule, example) is { } problem)
                    problems.Add($"{example.Place}: {problem}");
            }
        }
        return (problems, examples);
    }

    private static string? Problem(IReadOnlyList<Rule> rules, Rule rule, RuleExample example)
    {
        var request = new RecommendationRequest
        {
            Question = example.Question,
            State = new ConsciousnessState(example.Awareness, example.Threat, LearningState.Passive, ""),
            RecentEvents = example.Events,
            NowNanoseconds = RuleExample.Now,
        };
        Rule? answering = rules.FirstOrDefault(candidate => candidate.Apply(request) is not null);
        if (answering == rule == example.Answers)
            return null;
        string said = answering is null ? "no rule answers" : string.Create(CultureInfo.InvariantCulture, $"the rule '{answering.Name}' answers");
        return example.Answers ? $"{said}, and '{rule.Name}' should" : $"{said}, and should not";
    }
}
