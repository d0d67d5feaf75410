// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using System.Text;

namespace SynOS.Conformance.Guest.Native;

/// <summary>Reads a file under /proc/synos as bytes; its text is Latin-1 here, so that no byte gets lost.</summary>
internal static unsafe class ProcFile
{
    public const string Directory = "/proc/synos";
    // Most files come in one read. The cases run one after the other, so that they can share it.
    private static readonly byte[] Buffer = new byte[65536];

    /// <summary>The file's text; throws when it cannot be read.</summary>
    public static string Read(string name)
    {
        int errno = TryRead(name, out string text);
        return errno == 0 ? text : throw new BailOutException($"{Directory}/{name}: {Errno.Name(errno)}");
    }

    /// <summary>Reads at most <paramref name="piece"/> bytes at a time; returns the errno, or 0.</summary>
    public static int TryRead(string name, int piece, out string text)
    {
        text = "";
        int fd;
        fixed (byte* path = Encoding.Latin1.GetBytes($"{Directory}/{name}\0"))
        {
            fd = Libc.open(path, Libc.OpenReadOnly | Libc.OpenCloseOnExec);
        }
        if (fd < 0)
        {
            return Marshal.GetLastPInvokeError();
        }
        int errno = ReadAll(fd, piece, out text);
        _ = Libc.close(fd);
        return errno;
    }

    public static int TryRead(string name, out string text) => TryRead(name, Buffer.Length, out text);

    private static int ReadAll(int fd, int piece, out string text)
    {
        var all = new StringBuilder();
        nint got;
        fixed (byte* start = Buffer)
        {
            while ((got = Libc.read(fd, start, (nuint)piece)) > 0)
            {
                all.Append(Encoding.Latin1.GetString(start, (int)got));
            }
        }
        text = all.ToString();
        return got < 0 ? Marshal.GetLastPInvokeError() : 0;
    }
}
