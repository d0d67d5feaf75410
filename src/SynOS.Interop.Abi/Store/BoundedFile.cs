// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Store;

/// <summary>Reads files that people name. A device has no end, and reading it whole would take all memory.</summary>
internal static class BoundedFile
{
    /// <summary>Several times the facts of all of Linux's headers.</summary>
    private const int MaximumBytes = 64 << 20;

    /// <summary>Throws <see cref="IOException"/> for what is no file or is too large.</summary>
    public static ReadOnlySpan<byte> Read(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            throw new IOException("it has no name.");
        using var stream = File.OpenRead(path);
        var bytes = new byte[(stream.CanSeek ? Math.Min(stream.Length, MaximumBytes) : 0) + 1];
        var length = 0;
        while (true)
        {
            var read = stream.Read(bytes, length, bytes.Length - length);
            length += read;
            if (read == 0)
                return bytes.AsSpan(0, length);
            if (length > MaximumBytes)
                throw new IOException($"'{path}' is no regular file, or has more than {MaximumBytes >> 20} MB.");
            if (length == bytes.Length)
                Array.Resize(ref bytes, Math.Min(bytes.Length * 2, MaximumBytes + 1));
        }
    }
}
