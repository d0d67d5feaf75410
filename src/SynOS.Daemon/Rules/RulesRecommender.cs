// SPDX-License-Identifier: MIT
namespace SynOS.Daemon.Rules;

/// <summary>Answers by the first rule whose conditions hold.</summary>
internal sealed class RulesRecommender(RuleStore store) : IRecommender
{
    public string Name => "rules";

    public ValueTask<Answer?> RecommendAsync(RecommendationRequest request, CancellationToken cancellationToken)
    {
        foreach (Rule rule in store.Rules)
        {
            if (rule.Apply(request) is { } answer)
                return ValueTask.FromResult<Answer?>(answer);
        }
        return ValueTask.FromResult<Answer?>(null);
    }
}
