// SPDX-License-Identifier: MIT
using SynOS.Daemon;

namespace SynOS.Conformance.Daemon;

/// <summary>A recommender that does what the test says.</summary>
internal sealed class FakeRecommender(Func<RecommendationRequest, CancellationToken, Task<Answer?>> recommend) : IRecommender
{
    public string Name => "fake";

    /// <summary>Says the question again.</summary>
    public static FakeRecommender Echo { get; } = new((request, _) => Task.FromResult<Answer?>(new Answer($"you asked: {request.Question}", 80, "echo")));

    public ValueTask<Answer?> RecommendAsync(RecommendationRequest request, CancellationToken cancellationToken) => new(recommend(request, cancellationToken));
}
