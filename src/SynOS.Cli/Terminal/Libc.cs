// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace SynOS.CommandLine.Terminal;

/// <summary>The functions of the C library that .NET has no way to. Names as in C.</summary>
internal static unsafe partial class Libc
{
    public const int EINTR = 4;
    public const int EAGAIN = 11;
    public const nuint TIOCGWINSZ = 0x5413;
    public const short POLLOUT = 4;

    [LibraryImport("libc", SetLastError = true)]
    public static partial nint write(int fd, void* buffer, nuint size);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int poll(void* descriptors, nuint count, int timeout);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int ioctl(int fd, nuint request, void* argument);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int isatty(int fd);
}
