// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Terminal;

/// <summary>The size of a terminal; 0 is what it does not know.</summary>
internal sealed record WindowSize(int Columns, int Rows)
{
    /// <summary>Null if the descriptor is no terminal.</summary>
    public static unsafe WindowSize? Of(int descriptor)
    {
        if (Libc.isatty(descriptor) == 0)
            return null;
        // struct winsize: rows, columns, and both in pixels.
        ushort* size = stackalloc ushort[4];
        return Libc.ioctl(descriptor, Libc.TIOCGWINSZ, size) == 0 ? new WindowSize(size[1], size[0]) : new WindowSize(0, 0);
    }
}
