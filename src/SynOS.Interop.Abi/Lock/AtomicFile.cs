// SPDX-License-Identifier: MIT

using System.Text;

namespace SynOS.Interop.Abi.Lock;

/// <summary>Replaces files as a whole: a full disk or Ctrl-C leaves the old content, never half of the new one.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes only when the content differs, so that builds see an unchanged time stamp. True when it wrote.</summary>
    public static bool WriteIfChanged(string path, string text)
    {
        var bytes = Utf8.GetBytes(text);
        var file = new FileInfo(path);
        // Renaming onto a link would replace the link.
        var target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        if (File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(bytes))
            return false;

        var directory = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(directory);
        var temporary = Path.Combine(directory, FormattableString.Invariant($".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp"));
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                stream.Write(bytes);
                // On the disk before the rename, or a crash could leave an empty file under the final name.
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
            return true;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
