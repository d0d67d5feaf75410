// SPDX-License-Identifier: MIT
using Xunit;
using Xunit.Abstractions;

namespace SynOS.Conformance.Tool.Fuzz.Minute;

/// <summary>Mutated headers and locks for a minute: each gets an answer in time, and a refusal is a located error.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(FuzzSubject.Headers)]
    [InlineData(FuzzSubject.Locks)]
    public async Task Mutated_input_gets_an_answer_or_a_located_error(FuzzSubject subject)
    {
        // Another stretch of inputs each day; the number in a kept file's name makes it again.
        int seed = (int)(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 86400 % 10_000) * 100_000;
        FuzzResult result = await new FuzzRun(subject, Repository.PathOf("artifacts/fuzz")) { Least = 100 }.RunAsync(seed, Duration);
        output.WriteLine($"{subject}: {result.Inputs} inputs from {seed} on, {result.Faults.Count} with a fault");
        Assert.True(result.Faults.Count == 0, string.Join('\n', result.Faults));
    }
}
