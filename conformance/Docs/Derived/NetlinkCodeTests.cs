// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Docs.Derived;

/// <summary>The code of the netlink family is what the kernel's generator makes of the specification.</summary>
public sealed class NetlinkCodeTests
{
    private const int Fine = 0, Stale = 1;

    // The generator takes a second; the source may have to be unpacked before.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task It_is_fresh()
    {
        BufferedCommandResult check = await CheckAsync(Repository.PathOf("kernel"));

        Assert.True(check.ExitCode == Fine, check.StandardOutput + check.StandardError);
        Assert.Empty(check.StandardOutput);
    }

    [Theory]
    [InlineData("include/uapi/linux/synos_ai_netlink.h", "SYNOS_AI_CMD_REPLY,", "SYNOS_AI_CMD_ANSWER,")]
    [InlineData("kernel/synos/synos-nl-gen.h", "synos_ai_nl_reply_doit", "synos_ai_nl_answer_doit")]
    [InlineData("kernel/synos/synos-nl-gen.c", "SYNOS_CONFIDENCE_MAX", "SYNOS_LEVEL_MAX")]
    public async Task A_file_that_was_edited_is_named(string file, string old, string @new)
    {
        using var scratch = new Scratch();
        Copy(scratch);
        Edit(scratch.PathOf(file), old, @new);

        BufferedCommandResult check = await CheckAsync(scratch.Folder);

        Assert.Equal(Stale, check.ExitCode);
        Assert.StartsWith($"kernel/{file} ", Assert.Single(check.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_specification_that_was_edited_names_the_files_that_follow_from_it()
    {
        using var scratch = new Scratch();
        Copy(scratch);
        Edit(scratch.PathOf("Documentation/netlink/specs/synos_ai.yaml"), "            - confidence\n", "");

        BufferedCommandResult check = await CheckAsync(scratch.Folder);

        Assert.Equal(Stale, check.ExitCode);
        Assert.Contains("kernel/kernel/synos/synos-nl-gen.c ", check.StandardOutput, StringComparison.Ordinal);
    }

    private static void Copy(Scratch scratch)
    {
        string kernel = Repository.PathOf("kernel");
        foreach (string part in (string[])["gen-netlink.sh", "lib", "series/ynl.patch", "Documentation/netlink", "include/uapi", "kernel/synos"])
        {
            string from = Path.Combine(kernel, part);
            foreach (string file in File.Exists(from) ? [from] : Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                string to = scratch.PathOf(Path.GetRelativePath(kernel, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }
    }

    private static void Edit(string path, string old, string @new)
    {
        string text = File.ReadAllText(path);
        // A change that no longer applies would let the test pass for nothing.
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    private static async Task<BufferedCommandResult> CheckAsync(string kernel)
    {
        using var limit = new CancellationTokenSource(Limit);
        return await Cli.Wrap(Path.Combine(kernel, "gen-netlink.sh")).WithArguments("--check").WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
    }
}
