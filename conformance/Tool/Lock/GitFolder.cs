// SPDX-License-Identifier: MIT
using System.Text;
using CliWrap;
using SynOS.Conformance.Harness;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>A git repository of one test's own, with a header and its neighbour.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly Scratch _scratch = new();

    public string Header => PathOf("include/uapi/linux/one.h");

    public static async Task<GitFolder> CreateAsync()
    {
        var folder = new GitFolder();
        await folder.GitAsync("init", "--quiet", "--initial-branch=main");
        return folder;
    }

    public string PathOf(string name) => _scratch.PathOf(name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        _scratch.Write(name, text);
    }

    /// <summary>Commits everything and gives it a name.</summary>
    public async Task CommitAsync(string tag)
    {
        await GitAsync("add", "--all");
        await GitAsync("-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", tag);
        await GitAsync("tag", tag);
    }

    public void Dispose() => _scratch.Dispose();

    private async Task GitAsync(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var errors = new StringBuilder();
        var result = await Cli.Wrap("git").WithArguments(["-C", _scratch.Folder, .. arguments])
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors)).WithValidation(CommandResultValidation.None).ExecuteAsync(limit.Token);
        if (result.ExitCode != 0)
            throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {errors}");
    }
}
