// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness;

/// <summary>Turns among processes: one has the file open, and the others wait. Whoever ends, however it ends, gives the turn back.</summary>
internal static class FileTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the turn. Disposing of the stream gives it back.</summary>
    /// <exception cref="TimeoutException">It did not come within the limit.</exception>
    public static async Task<FileStream> TakeAsync(string path, TimeSpan limit)
    {
        using var late = new CancellationTokenSource(limit);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && !late.IsCancellationRequested)
            {
                await Task.Delay(Pause);
            }
            catch (IOException error) when (late.IsCancellationRequested)
            {
                throw new TimeoutException($"another process has had {path} for {limit.TotalMinutes:0} minutes", error);
            }
        }
    }
}
