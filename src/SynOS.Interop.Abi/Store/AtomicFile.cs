// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SynOS.Interop.Abi.Store;

/// <summary>Replaces files as a whole: a full disk or Ctrl-C leaves the old content, never half of the new one.</summary>
internal static class AtomicFile
{
    private const string Suffix = ".tmp";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What a process that was killed left behind is older than this; one that is at work is younger.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    /// <summary>Writes only when the content differs, so that builds see an unchanged time stamp. True when it wrote.</summary>
    /// <param name="path">The file; a link stays one, and what it leads to is replaced.</param>
    /// <param name="text">Its new content.</param>
    /// <param name="expected">The content that the new one is made from; another one meanwhile is not overwritten. Null for any.</param>
    public static bool WriteIfChanged(string path, string text, byte[]? expected = null)
    {
        var bytes = Utf8.GetBytes(text);
        var file = new FileInfo(path);
        // Renaming onto a link would replace the link.
        var target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        if (Directory.Exists(target))
            throw new IOException($"'{path}' is a folder.");
        if (WroteIntoDevice(file.FullName, bytes) || (target != file.FullName && WroteIntoDevice(target, bytes)))
            return true;
        if (File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(bytes))
            return false;

        var directory = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(directory);
        RemoveAbandoned(directory, Path.GetFileName(target));
        Replace(target, bytes, expected);
        return true;
    }

    private static void Replace(string target, byte[] bytes, byte[]? expected)
    {
        // Two writers have a name each, also when they have the same number in containers of their own.
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, FormattableString.Invariant($"{TemporaryPrefix(Path.GetFileName(target))}{Environment.ProcessId}.{Guid.NewGuid():N}{Suffix}"));
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => File.Delete(temporary));
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => File.Delete(temporary));
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                // On the disk before the rename, or a crash could leave an empty file under the final name.
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            if (expected is not null && !File.ReadAllBytes(target).AsSpan().SequenceEqual(expected))
                throw new IOException($"'{target}' was changed by somebody else meanwhile.");
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A pipe or a device such as <c>/dev/stdout</c> is written into: a rename would put a file in its place.</summary>
    private static bool WroteIntoDevice(string path, byte[] bytes)
    {
        if (!Path.Exists(path))
            return false;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (stream.CanSeek && !IsInDeviceFolder(path))
                return false;
            stream.Write(bytes);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            // A file that may not be written may still be replaced; a device then fails there.
            return false;
        }
    }

    /// <summary>Some devices can be sought in, and nothing else tells them from files here.</summary>
    private static bool IsInDeviceFolder(string path) =>
        path.StartsWith("/proc/", StringComparison.Ordinal)
        || (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal));

    private static string TemporaryPrefix(string name) => $".{name}.";

    private static void RemoveAbandoned(string directory, string name)
    {
        foreach (var path in Directory.EnumerateFiles(directory, TemporaryPrefix(name) + "*" + Suffix))
        {
            if (IsTemporaryOf(name, Path.GetFileName(path)) && DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > Abandoned)
                File.Delete(path);
        }
    }

    /// <summary>Exactly <c>.NAME.PROCESS.UNIQUE.tmp</c>: nothing of the user's is deleted.</summary>
    private static bool IsTemporaryOf(string name, string file)
    {
        var prefix = TemporaryPrefix(name);
        return file.StartsWith(prefix, StringComparison.Ordinal)
            && file[prefix.Length..^Suffix.Length].Split('.') is [var process, var unique]
            && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && Guid.TryParseExact(unique, "N", out _);
    }
}
