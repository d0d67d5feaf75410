// SPDX-License-Identifier: MIT
namespace SynOS.Daemon;

/// <summary>
/// Works out answers. Those that are registered are asked one after the other, in the order of their registration, until one knows an answer.
/// Any number of questions may be asked at once.
/// </summary>
public interface IRecommender
{
    /// <summary>Name for logs and metrics: a word.</summary>
    string Name { get; }

    /// <summary>Works out an answer.</summary>
    /// <param name="request">The question, and what is known with it.</param>
    /// <param name="cancellationToken">Canceled when nobody waits for the answer any more, or there is no time left for it.</param>
    /// <returns>The answer; null if this recommender knows none.</returns>
    ValueTask<Answer?> RecommendAsync(RecommendationRequest request, CancellationToken cancellationToken);
}
