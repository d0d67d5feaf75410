// SPDX-License-Identifier: MIT
using System.Globalization;
using CliWrap;
using CliWrap.Buffered;

namespace SynOS.Conformance.Harness;

/// <summary>A copy of the repository as a person has it before committing, in a folder whose name has a space.</summary>
internal sealed class WorkingCopy : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly string _root = Path.Combine(Path.GetTempPath(), $"synos copy {Guid.NewGuid():N}");

    private WorkingCopy()
    {
    }

    public string Header => PathOf("kernel/include/uapi/linux/synos_ai.h");

    public static async Task<WorkingCopy> CreateAsync()
    {
        var copy = new WorkingCopy();
        BufferedCommandResult listed = await ExecuteAsync(Repository.Root, "git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
        foreach (string file in listed.StandardOutput.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            string from = Repository.PathOf(file), to = copy.PathOf(file);
            // Listed but deleted in the working tree.
            if (!File.Exists(from))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
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

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static async Task<BufferedCommandResult> ExecuteAsync(string folder, string program, string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        return await Cli.Wrap(program).WithArguments(arguments).WithWorkingDirectory(folder).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);
    }
}
