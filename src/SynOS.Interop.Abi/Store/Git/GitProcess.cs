// SPDX-License-Identifier: MIT
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SynOS.Interop.Abi.Store.Git;

/// <summary>One run of git, with a time limit: a repository on a dead network folder must not hang a build.</summary>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Output">What it wrote, as it wrote it: paths and contents need not be UTF-8.</param>
/// <param name="Error">Its message.</param>
internal sealed record GitProcess(int ExitCode, byte[] Output, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public string Text => Encoding.UTF8.GetString(Output).TrimEnd('\n');

    /// <summary>Throws <see cref="GitException"/> when git is not installed or does not end.</summary>
    public static GitProcess Run(string folder, IEnumerable<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo("git", ["-C", folder, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Its words are shown and its output is read, so neither may depend on the user's language.
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var process = Process.Start(start)!;
            return Communicate(process, input);
        }
        catch (Win32Exception e)
        {
            throw new GitException($"git cannot be started: {e.Message}. To go on: 'apt-get install -y git'.");
        }
    }

    /// <summary>Everything at once: git stops when a pipe that nobody reads is full.</summary>
    private static GitProcess Communicate(Process process, string input)
    {
        using var output = new MemoryStream();
        using var late = new CancellationTokenSource(Limit);
        var write = Task.Run(async () =>
        {
            // git may end without having read all; its exit code says why.
            try
            {
                await process.StandardInput.WriteAsync(input.AsMemory(), late.Token).ConfigureAwait(false);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
            }
        });
        var error = process.StandardError.ReadToEndAsync(late.Token);
        try
        {
            var read = process.StandardOutput.BaseStream.CopyToAsync(output, late.Token);
            Task.WaitAll([write, read, error], late.Token);
            process.WaitForExitAsync(late.Token).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is OperationCanceledException or AggregateException)
        {
            process.Kill(entireProcessTree: true);
            throw new GitException(FormattableString.Invariant($"git did not end within {Limit.TotalSeconds} s. To go on: see to the repository's disk."));
        }

        return new GitProcess(process.ExitCode, output.ToArray(), FirstLine(error.Result));
    }

    private static string FirstLine(string text)
    {
        var line = text.Split('\n')[0].Trim();
        return line.StartsWith("fatal: ", StringComparison.Ordinal) ? line["fatal: ".Length..] : line;
    }
}
