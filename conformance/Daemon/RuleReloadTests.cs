// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Daemon;
using SynOS.Daemon.Rules;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>A file of rules that changes while the daemon runs.</summary>
public sealed class RuleReloadTests : IDisposable
{
    private static readonly TimeSpan Limit = DaemonUnderTest.Limit;
    private static readonly FakeRecommender Nothing = new((_, _) => Task.FromResult<Answer?>(null));

    private readonly TemporaryFolder _folder = new();

    private string File => _folder.PathOf("rules.yaml");

    [Fact]
    public async Task A_changed_file_answers_without_a_restart()
    {
        await using var daemon = await StartAsync();

        _folder.Write("rules.yaml", Saying("after"));

        await Until(daemon, "after");
    }

    [Fact]
    public async Task A_file_that_an_editor_puts_in_the_place_of_the_old_one_is_taken()
    {
        await using var daemon = await StartAsync();

        _folder.Write("rules.yaml.new", Saying("after"));
        System.IO.File.Move(_folder.PathOf("rules.yaml.new"), File, overwrite: true);

        await Until(daemon, "after");
    }

    [Fact]
    public async Task A_file_with_an_error_leaves_the_rules_as_they_were()
    {
        await using var daemon = await StartAsync();

        _folder.Write("rules.yaml", "rules: \n  - { name: broken }\n");

        await DaemonUnderTest.Until(() => daemon.Logged.Any(line => line.StartsWith("the rules stay as they were: ", StringComparison.Ordinal)));
        Assert.Contains(daemon.Logged, line => line.Contains("rules.yaml(2,5): it lacks the member 'answer'", StringComparison.Ordinal));
        Assert.Equal("before", (await daemon.Kernel.Ask("which?").WaitAsync(Limit)).Response);
        _folder.Write("rules.yaml", Saying("after"));
        await Until(daemon, "after");
    }

    [Fact]
    public async Task A_file_with_an_error_at_the_start_ends_it()
    {
        _folder.Write("rules.yaml", "rules: 7");
        await using var daemon = DaemonUnderTest.Create(Nothing, options => options.Rules.File = File);

        await Assert.ThrowsAsync<RuleFileException>(daemon.StartAsync);

        Assert.Empty(daemon.Kernel.Links);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<DaemonUnderTest> StartAsync()
    {
        _folder.Write("rules.yaml", Saying("before"));
        DaemonUnderTest daemon = await DaemonUnderTest.StartAsync(Nothing, options => options.Rules.File = File);
        Assert.Equal("before", (await daemon.Kernel.Ask("which?").WaitAsync(Limit)).Response);
        return daemon;
    }

    private static string Saying(string answer) => $"rules: [ {{ name: r, answer: {answer}, confidence: 1 }} ]";

    private static async Task Until(DaemonUnderTest daemon, string answer)
    {
        using var limit = new CancellationTokenSource(Limit);
        while ((await daemon.Kernel.Ask("which?").WaitAsync(Limit)).Response != answer)
            await Task.Delay(10, limit.Token);
    }
}
