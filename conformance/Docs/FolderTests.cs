// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>Whoever opens a folder finds a sentence that says what it is for: in its README, or in a README above it.</summary>
public sealed class FolderTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>The folders below these mirror the kernel's own tree, whose places are known; kernel/README.md lists their files.</summary>
    private static readonly string[] Mirrors = ["kernel/Documentation", "kernel/include", "kernel/fs", "kernel/kernel", "kernel/tools"];

    [Fact]
    public async Task Every_folder_has_a_sentence_that_says_what_it_is_for()
    {
        using var limit = new CancellationTokenSource(Limit);
        BufferedCommandResult listed = await Cli.Wrap("git").WithWorkingDirectory(Repository.Root)
            .WithArguments(["ls-files", "-z", "src", "conformance", "tools", "kernel", "samples", "docs"]).ExecuteBufferedAsync(limit.Token);
        var folders = listed.StandardOutput.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(FoldersAbove).Distinct()
            .Where(folder => !Array.Exists(Mirrors, mirror => folder == mirror || folder.StartsWith(mirror + "/", StringComparison.Ordinal)));
        Assert.DoesNotContain(folders, folder => !IsExplained(folder));
    }

    private static IEnumerable<string> FoldersAbove(string file)
    {
        for (string? folder = Path.GetDirectoryName(file); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    private static bool IsExplained(string folder)
    {
        if (File.Exists(Repository.PathOf($"{folder}/README.md")))
            return true;
        string? above = Path.GetDirectoryName(folder);
        for (string name = Path.GetFileName(folder); above is not null; name = $"{Path.GetFileName(above)}/{name}", above = Path.GetDirectoryName(above))
        {
            string readme = Repository.PathOf(Path.Combine(above, "README.md"));
            if (File.Exists(readme) && File.ReadAllText(readme) is var text
                && (text.Contains($"`{name}/`", StringComparison.Ordinal) || text.Contains($"({name}/)", StringComparison.Ordinal) || text.Contains($"`{Path.GetFileName(folder)}/`", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
