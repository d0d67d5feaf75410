// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using System.Text;

namespace SynOS.Conformance.Guest.Native;

/// <summary>The kernel's log from now on, through /dev/kmsg: one read gives one record.</summary>
internal sealed unsafe class KernelLog : IDisposable
{
    private readonly byte[] _record = new byte[8192];
    private readonly int _fd;

    public KernelLog()
    {
        fixed (byte* path = "/dev/kmsg\0"u8)
        {
            _fd = Libc.open(path, Libc.OpenReadOnly | Libc.OpenNonBlocking | Libc.OpenCloseOnExec);
        }
        BailOutException.ThrowIf(_fd < 0 || Libc.lseek(_fd, 0, Libc.SeekEnd) < 0, "/dev/kmsg");
    }

    /// <summary>How many lines about SynOS have come since the last time.</summary>
    public int CountNewLines()
    {
        int count = 0;
        while (TryReadRecord(out string record))
        {
            count += record.Contains("synos", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }
        return count;
    }

    public void Dispose() => _ = Libc.close(_fd);

    private bool TryReadRecord(out string record)
    {
        nint length;
        fixed (byte* buffer = _record)
        {
            do
            {
                length = Libc.read(_fd, buffer, (nuint)_record.Length);
            }
            // Records were overwritten before they were read: the next read gives the oldest that is left.
            while (length < 0 && Marshal.GetLastPInvokeError() == Errno.EPIPE);
        }
        record = length > 0 ? Encoding.Latin1.GetString(_record, 0, (int)length) : "";
        return length > 0;
    }
}
