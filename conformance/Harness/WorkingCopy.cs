// SPDX-License-Identifier: MIT
using System.Globalization;
using CliWrap;
using CliWrap.Buffered;

namespace SynOS.Conformance.Harness;

/// <summary>A copy of the repository as a person has it before committing, in a folder whose name has a space unless another is given.</summary>
internal sealed class WorkingCopy : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly string _root;

    /// <summary>Held while the copy is used, when others may use it later; null for a copy that goes away.</summary>
    private readonly FileStream? _turn;

    private WorkingCopy(string root, FileStream? turn) => (_root, _turn) = (root, turn);

    public string Header => PathOf("kernel/include/uapi/linux/synos_ai.h");

    /// <summary>A copy of one test's own, gone when it ends: nothing has been built in it.</summary>
    /// <param name="name">How its folder's name begins; with a blank, unless something in it cannot have one.</param>
    public static async Task<WorkingCopy> CreateAsync(string name = "synos copy ")
    {
        var copy = new WorkingCopy(Path.Combine(Path.GetTempPath(), $"{name}{Guid.NewGuid():N}"), null);
        await copy.UpdateAsync();
        return copy;
    }

    /// <summary>
    /// The copy in artifacts, with what earlier runs built there, so that a build makes only what has changed since. Its sources are those of now.
    /// What a test changes in it must be other than what any earlier run changed: outputs of then must not do for now.
    /// </summary>
    public static async Task<WorkingCopy> ReuseAsync()
    {
        string root = Repository.PathOf("artifacts/working copy");
        Directory.CreateDirectory(root);
        var copy = new WorkingCopy(root, await FileTurn.TakeAsync($"{root}.lock", Limit));
        try
        {
            await copy.UpdateAsync();
        }
        catch
        {
            copy.Dispose();
            throw;
        }
        return copy;
    }

    public string PathOf(string relative) => Path.Combine(_root, relative);

    public void Edit(string from, string to)
    {
        string text = File.ReadAllText(Header);
        if (text.Split(from).Length != 2)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"'{from}' does not stand once in {Header}"));
        File.WriteAllText(Header, text.Replace(from, to, StringComparison.Ordinal));
    }

    public Task<BufferedCommandResult> RunAsync(string program, params string[] arguments) => ExecuteAsync(_root, program, arguments);

    /// <summary>The tool as its users start it, in the copy.</summary>
    public Task<BufferedCommandResult> RunAbiToolAsync(string verb) =>
        RunAsync("dotnet", PathOf("artifacts/bin/SynOS.Interop.Abi/debug/synos-abi.dll"), verb, "kernel/include/uapi/linux/synos_ai.h", "kernel/abi/synos_ai.abi");

    public void Dispose()
    {
        if (_turn is null)
            Directory.Delete(_root, recursive: true);
        else
            _turn.Dispose();
    }

    /// <summary>Makes the sources those of the repository: what differs in size or time is copied, what is no longer there goes.</summary>
    private async Task UpdateAsync()
    {
        BufferedCommandResult listed = await ExecuteAsync(Repository.Root, "git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
        // Listed but deleted in the working tree.
        var files = listed.StandardOutput.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Repository.PathOf(file))).ToHashSet(StringComparer.Ordinal);
        foreach (string file in files)
        {
            FileInfo from = new(Repository.PathOf(file)), to = new(PathOf(file));
            if (to.Exists && to.Length == from.Length && to.LastWriteTimeUtc == from.LastWriteTimeUtc)
                continue;
            to.Directory!.Create();
            from.CopyTo(to.FullName, overwrite: true);
        }

        foreach (string path in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_root, path)))
        {
            if (!path.StartsWith("artifacts/", StringComparison.Ordinal) && !files.Contains(path))
                File.Delete(PathOf(path));
        }
    }

    private static async Task<BufferedCommandResult> ExecuteAsync(string folder, string program, string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        return await Cli.Wrap(program).WithArguments(arguments).WithWorkingDirectory(folder).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
    }
}
