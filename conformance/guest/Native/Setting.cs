// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using System.Text;

namespace SynOS.Conformance.Guest.Native;

/// <summary>The sysctls kernel.synos.*. Errors are error numbers, 0 for none.</summary>
internal static unsafe class Setting
{
    private const int Size = 32;

    public static string PathOf(string name) => $"/proc/sys/kernel/synos/{name}";

    public static int Read(string name, out string value)
    {
        value = "";
        int fd = Open(name, Libc.OpenReadOnly);
        if (fd < 0)
        {
            return Marshal.GetLastPInvokeError();
        }
        byte* buffer = stackalloc byte[Size];
        nint length = Libc.read(fd, buffer, Size);
        int errno = length < 0 ? Marshal.GetLastPInvokeError() : 0;
        _ = Libc.close(fd);
        value = length < 0 ? "" : Encoding.Latin1.GetString(buffer, (int)length).Split('\n')[0];
        return errno;
    }

    public static int Write(string name, string value)
    {
        int fd = Open(name, Libc.OpenWriteOnly);
        if (fd < 0)
        {
            return Marshal.GetLastPInvokeError();
        }
        byte[] bytes = Encoding.Latin1.GetBytes(value);
        int errno;
        fixed (byte* buffer = bytes)
        {
            errno = Libc.write(fd, buffer, (nuint)bytes.Length) < 0 ? Marshal.GetLastPInvokeError() : 0;
        }
        _ = Libc.close(fd);
        return errno;
    }

    /// <summary>Runs with a setting that has another value meanwhile; setting it must succeed.</summary>
    public static void During(string name, string value, Action action)
    {
        Must(name, Read(name, out string before));
        Must(name, Write(name, value));
        action();
        Must(name, Write(name, before));
    }

    private static int Open(string name, int flags)
    {
        fixed (byte* path = Encoding.Latin1.GetBytes(PathOf(name) + "\0"))
        {
            return Libc.open(path, flags | Libc.OpenCloseOnExec);
        }
    }

    private static void Must(string name, int errno)
    {
        if (errno != 0)
        {
            throw new BailOutException($"kernel.synos.{name}: {Errno.Name(errno)}");
        }
    }
}
