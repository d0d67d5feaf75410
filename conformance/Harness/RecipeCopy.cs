// SPDX-License-Identifier: MIT
using CliWrap.Buffered;

namespace SynOS.Conformance.Harness;

/// <summary>A copy of the repository in which a recipe was followed: a commit of what was there, and one of what was done by hand.</summary>
internal sealed class RecipeCopy : IDisposable
{
    private const string Transcripts = "conformance/expected/";

    private RecipeCopy(WorkingCopy files) => Files = files;

    public WorkingCopy Files { get; }

    /// <summary>What the second commit touches, but for transcripts.</summary>
    public required IReadOnlyList<string> Touched { get; init; }

    public required bool TouchedTranscript { get; init; }

    public static async Task<RecipeCopy> FollowAsync(Recipe recipe)
    {
        // The kernel does not build in a folder whose name has a blank.
        WorkingCopy files = await WorkingCopy.CreateAsync($"synos-recipe-{recipe.Name}-");
        await GitAsync(files, "init", "--quiet");
        await CommitAsync(files, "before");
        File.WriteAllText(files.PathOf(".git/recipe.patch"), recipe.Patch);
        await GitAsync(files, "apply", ".git/recipe.patch");
        await CommitAsync(files, "by hand");
        BufferedCommandResult named = await GitAsync(files, "diff", "--name-only", "HEAD~1");
        string[] touched = named.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new RecipeCopy(files)
        {
            Touched = [.. touched.Where(file => !file.StartsWith(Transcripts, StringComparison.Ordinal))],
            TouchedTranscript = Array.Exists(touched, file => file.StartsWith(Transcripts, StringComparison.Ordinal)),
        };
    }

    public void Dispose() => Files.Dispose();

    private static async Task CommitAsync(WorkingCopy files, string message)
    {
        await GitAsync(files, "add", "--all");
        await GitAsync(files, "-c", "user.name=recipe", "-c", "user.email=recipe@synos.invalid", "commit", "--quiet", "--no-verify", "--message", message);
    }

    private static async Task<BufferedCommandResult> GitAsync(WorkingCopy files, params string[] arguments)
    {
        BufferedCommandResult run = await files.RunAsync("git", arguments);
        return run.ExitCode == 0 ? run : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {run.StandardError}");
    }
}
