// SPDX-License-Identifier: MIT
namespace SynOS.Interop;

/// <summary>The error numbers that the ABI gives a meaning.</summary>
internal static class Errno
{
    public const int EPERM = 1;
    public const int EINTR = 4;
    public const int EAGAIN = 11;
    public const int EBUSY = 16;
    public const int ENOSYS = 38;
    public const int ECONNRESET = 104;
    public const int ENOTCONN = 107;
    public const int ETIMEDOUT = 110;
}
