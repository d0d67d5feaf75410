// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.CommandLine;

/// <summary>Shells that complete the words of <c>synos</c>.</summary>
public sealed class CompletionTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("synos mon", "monitor")]
    [InlineData("synos events --fol", "--follow")]
    [InlineData("synos log --type s", "security syscall")]
    [InlineData("synos tune plan", "plan_numbers plan_numbers=all plan_numbers=off plan_numbers=opted")]
    [InlineData("synos tune plan_numbers=o", "=off =opted")]
    [InlineData("synos completion ", "bash fish zsh")]
    public async Task Bash_completes_a_line(string line, string expected)
    {
        using var scratch = new Scratch();
        string script = scratch.Write("synos.bash", (await CliProgram.RunAsync("completion", "bash")).StandardOutput);
        // As readline calls it, which takes = for a word of its own.
        const string Call = """
            PATH=$(dirname "$2"):$PATH
            . "$1"
            COMP_LINE=$3 COMP_POINT=${#3}
            read -ra COMP_WORDS <<< "${COMP_LINE//=/ = }"
            [[ $COMP_LINE == *" " ]] && COMP_WORDS+=("")
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _synos
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        using var limit = new CancellationTokenSource(Limit);
        BufferedCommandResult bash = await Cli.Wrap("bash").WithArguments(["-c", Call, "bash", script, CliProgram.Path, line]).ExecuteBufferedAsync(limit.Token);

        string[] found = [.. bash.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
        string[] wanted = [.. expected.Split(' ').Select(word => word.TrimStart('='))];
        Assert.Equal(wanted, found);
    }

    [Theory]
    [InlineData("bash", "complete -F _synos synos")]
    [InlineData("zsh", "compdef _synos synos")]
    [InlineData("fish", "complete -c synos")]
    public async Task Each_shell_has_a_script(string shell, string line)
    {
        using var proc = new FakeProc();

        CliRun run = await CliRun.OfAsync(proc.Root, "completion", shell);

        Assert.Equal((0, ""), (run.Code, run.Messages));
        Assert.Contains(line, run.Output, StringComparison.Ordinal);
        Assert.Contains("synos \"[suggest:", run.Output, StringComparison.Ordinal);
    }
}
