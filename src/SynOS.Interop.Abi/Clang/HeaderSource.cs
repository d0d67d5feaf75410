// SPDX-License-Identifier: MIT

using System.Text;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads a header's text. Bytes that are not UTF-8 become replacement characters: only comments are read from it.</summary>
internal static class HeaderSource
{
    private const int MaximumBytes = 64 << 20;

    /// <summary>Throws <see cref="IOException"/> for what is no file or has no end, such as a device.</summary>
    public static string Read(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            throw new IOException("it has no name.");
        using var stream = File.OpenRead(path);
        var bytes = new byte[Math.Min(Math.Max(stream.CanSeek ? stream.Length : 0, 1 << 16), MaximumBytes) + 1];
        var length = 0;
        for (int read; length < bytes.Length && (read = stream.Read(bytes, length, bytes.Length - length)) != 0; length += read)
        {
        }

        if (length == bytes.Length)
            throw new IOException($"'{path}' is no regular file, or has more than {MaximumBytes >> 20} MB.");
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
