// SPDX-License-Identifier: MIT
using Microsoft.Win32.SafeHandles;
using SynOS.Interop.Native;
using SynOS.Interop.Text;
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Ring;

/// <summary>Opens the device and words its failures.</summary>
internal static class EventDevice
{
    private static readonly string DevicePath = FixedText.Read(synos_ai.SYNOS_EVENTS_DEVICE);

    /// <summary>Opens the device, or in tests another file, for reading without blocking.</summary>
    public static SafeFileHandle Open(string? path = null)
    {
        int fd = Libc.open(path ?? DevicePath, Libc.O_RDONLY_NONBLOCK_CLOEXEC);
        return fd >= 0 ? new SafeFileHandle(fd, ownsHandle: true) : throw Failure(nameof(Libc.open));
    }

    public static SynosException Failure(string call)
    {
        int errno = Libc.LastErrno;
        return new SynosException($"{call}({DevicePath})", errno, RemedyOf(errno));
    }

    public static SynosUnavailableException Malformed(string problem) => SynosUnavailableException.Malformed(DevicePath, problem);

    private static string RemedyOf(int errno) => errno switch
    {
        Errno.EPERM => "the caller lacks CAP_SYSLOG in the initial user namespace. Run as root, or let everybody read the events with the sysctl kernel.synos.events_restrict.",
        Errno.EACCES => "the file's mode does not let the caller read it. The kernel makes it readable for all: see who changed that.",
        Errno.ENOENT => "the device is not there. See that /dev is a devtmpfs, and that a container is given the device.",
        Errno.ENOMEM => "the kernel is out of memory. Try again later.",
        Errno.EMFILE or Errno.ENFILE => "too many files are open. Close some, or raise the limit.",
        _ => "the device is not that of this release of the ABI. Use the kernel and the SynOS.Interop package of one release.",
    };
}
