// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary><c>synosd</c> as it is published, where there is no SynOS kernel.</summary>
public sealed class SynosdProgramTests : IDisposable
{
    private const string Rules = "rules: [ { name: r, question: disk, answer: a, confidence: 1, examples: [ { question: is the disk full? } ] } ]";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task On_another_kernel_it_says_so_and_exits_with_2()
    {
        BufferedCommandResult result = await RunAsync("--config", Configuration("""{ "synosd": { "ProcRoot": "/no/such/proc" } }"""));

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.StartsWith("synosd: This is not a SynOS kernel", result.StandardError, StringComparison.Ordinal);
        Assert.Single(Lines(result.StandardError));
    }

    [Theory]
    [InlineData("""{ "synosd": { "MaxConcurrency": 0, "MaxConcurrencyPerUser": 1 } }""", "MaxConcurrency is 0, and may be 1 to 4096")]
    [InlineData("""{ "synosd": { "MaxConcurrency": "many" } }""", "synosd:MaxConcurrency")]
    [InlineData("""{ "synosd": { "MaxConcurency": 3 } }""", "MaxConcurency")]
    [InlineData("""{ "synosd": { "EventAudience": "Nobody" } }""", "synosd:EventAudience")]
    [InlineData("""{ "synosd": """, "synosd.json")]
    [InlineData("""{ "synosd": { "Rules": { "File": "/no/such/rules" } } }""", "/no/such/rules(1,1): the rules cannot be read")]
    public async Task An_option_that_cannot_be_used_is_named_and_the_exit_code_is_2(string configuration, string named)
    {
        BufferedCommandResult result = await RunAsync("--config", Configuration(configuration));

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.Contains(named, result.StandardError, StringComparison.Ordinal);
        Assert.Single(Lines(result.StandardError));
    }

    [Fact]
    public async Task A_file_of_options_that_is_not_there_is_named()
    {
        BufferedCommandResult result = await RunAsync("--config", _folder.PathOf("nothing.json"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("nothing.json", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_argument_that_is_not_known_is_named()
    {
        BufferedCommandResult result = await RunAsync("--colour");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--colour", result.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "1 rules")]
    [InlineData("test", "1 rules, 1 examples, 0 failed")]
    public async Task A_file_of_rules_is_tried_without_a_daemon(string command, string said)
    {
        _folder.Write("r.yaml", Rules);

        BufferedCommandResult result = await RunAsync("rules", command, _folder.PathOf("r.yaml"));

        Assert.Equal((0, $"{_folder.PathOf("r.yaml")}: {said}\n", ""), (result.ExitCode, result.StandardOutput, result.StandardError));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("test")]
    public async Task A_file_of_rules_with_an_error_exits_with_2(string command)
    {
        _folder.Write("r.yaml", "rules: 7");

        BufferedCommandResult result = await RunAsync("rules", command, _folder.PathOf("r.yaml"));

        Assert.Equal((2, "", $"{_folder.PathOf("r.yaml")}(1,8): 'rules' has to be a list\n"), (result.ExitCode, result.StandardOutput, result.StandardError));
    }

    [Fact]
    public async Task An_example_that_does_not_hold_exits_with_1()
    {
        _folder.Write("r.yaml", Rules.Replace("is the disk full", "is it full", StringComparison.Ordinal));

        BufferedCommandResult result = await RunAsync("rules", "test", _folder.PathOf("r.yaml"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("r.yaml(1,75): no rule answers, and 'r' should", result.StandardError, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Configuration(string text)
    {
        _folder.Write("synosd.json", text);
        return _folder.PathOf("synosd.json");
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<BufferedCommandResult> RunAsync(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return await Cli.Wrap(Path.Combine(GuestParts.ReadFolder("synosd"), "synosd")).WithArguments(arguments)
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
    }
}
