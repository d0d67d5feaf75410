// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SynOS.Interop.Native;

/// <summary>
/// The functions of the C library that .NET has no way to, with values that all architectures .NET runs on share. Names as in C.
/// </summary>
internal static unsafe partial class Libc
{
    public const int O_RDONLY_NONBLOCK_CLOEXEC = 0x80800;
    public const int SEEK_SET = 0;
    public const int SEEK_END = 2;
    public const int PROT_READ = 1;
    public const int MAP_SHARED = 1;
    public const int EPOLL_CLOEXEC = 0x80000;
    public const int EPOLL_CTL_ADD = 1;
    public const int EPOLL_CTL_DEL = 2;
    public const uint EPOLLIN_ONESHOT = 0x4000_0001;
    public const int AF_NETLINK = 16;
    public const int SOCK_RAW_NONBLOCK_CLOEXEC = 0x80803;
    public const int NETLINK_GENERIC = 16;
    public const int SOL_NETLINK = 270;
    public const int NETLINK_ADD_MEMBERSHIP = 1;
    public const int NETLINK_CAP_ACK = 10;
    public const int NETLINK_EXT_ACK = 11;
    public const int MSG_TRUNC = 0x20;
    public const int SIGURG = 23;

    /// <summary>Error number of the last call on this thread.</summary>
    public static int LastErrno => Marshal.GetLastPInvokeError();

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int close(int fd);

    [LibraryImport("libc", SetLastError = true)]
    public static partial nint read(SafeFileHandle file, void* buffer, nuint size);

    /// <summary>An off_t is as wide as a register where there is no other lseek: musl has no lseek64.</summary>
    [LibraryImport("libc", SetLastError = true)]
    public static partial nint lseek(SafeFileHandle file, nint offset, int whence);

    [LibraryImport("libc", SetLastError = true)]
    public static partial nint mmap(void* address, nuint length, int protection, int flags, SafeFileHandle file, nint offset);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int munmap(nint address, nuint length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int epoll_create1(int flags);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int epoll_ctl(int epoll, int operation, int fd, void* wanted);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int epoll_wait(int epoll, void* ready, int count, int timeout);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int socket(int domain, int type, int protocol);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int bind(SafeFileHandle socket, void* address, uint length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int connect(SafeFileHandle socket, void* address, uint length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int setsockopt(SafeFileHandle socket, int level, int option, void* value, uint length);

    [LibraryImport("libc", SetLastError = true)]
    public static partial nint send(SafeFileHandle socket, void* buffer, nuint size, int flags);

    [LibraryImport("libc", SetLastError = true)]
    public static partial nint recv(SafeFileHandle socket, void* buffer, nuint size, int flags);

    [LibraryImport("libc")]
    public static partial nuint pthread_self();

    /// <summary>Returns the error number.</summary>
    [LibraryImport("libc")]
    public static partial int pthread_kill(nuint thread, int signal);
}
