// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using SynOS.Interop.Native;

namespace SynOS.Interop.Netlink;

/// <summary>A socket of generic netlink, connected with the kernel: nobody else's messages get in. Never blocks.</summary>
internal sealed unsafe class NetlinkSocket : IDisposable
{
    /// <summary>More than the kernel puts into one datagram for a program that asks for no more.</summary>
    public const int ReceiveSize = 32 * 1024;

    // struct sockaddr_nl: family, padding, port and groups; port 0 is the kernel, or lets it choose one.
    private const int AddressSize = 12;

    private readonly SafeFileHandle _socket;

    /// <summary>Takes over a socket that was opened here before, perhaps in another process.</summary>
    public NetlinkSocket(SafeFileHandle socket) => _socket = socket;

    public SafeHandle Handle => _socket;

    public static NetlinkSocket Open()
    {
        int fd = Libc.socket(Libc.AF_NETLINK, Libc.SOCK_RAW_NONBLOCK_CLOEXEC, Libc.NETLINK_GENERIC);
        if (fd < 0)
            throw NetlinkRemedy.Failure(NetlinkRemedy.Socket, Libc.LastErrno);
        var socket = new NetlinkSocket(new SafeFileHandle(fd, ownsHandle: true));
        try
        {
            socket.Prepare();
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Join(uint group) => Set(Libc.NETLINK_ADD_MEMBERSHIP, group, NetlinkRemedy.Join);

    /// <returns>0 or the error number.</returns>
    public int Send(ReadOnlySpan<byte> message)
    {
        fixed (byte* buffer = message)
        {
            nint sent;
            do
                sent = Libc.send(_socket, buffer, (nuint)message.Length, 0);
            while (sent < 0 && Libc.LastErrno == Errno.EINTR);
            return sent < 0 ? Libc.LastErrno : 0;
        }
    }

    /// <summary>Receives one datagram, if there is one.</summary>
    /// <returns>Its size, or the negated error number: EAGAIN if there is none, ENOBUFS if some were dropped.</returns>
    /// <exception cref="SynosUnavailableException">It does not fit.</exception>
    public int Receive(Span<byte> memory)
    {
        nint size;
        fixed (byte* buffer = memory)
        {
            do
                size = Libc.recv(_socket, buffer, (nuint)memory.Length, Libc.MSG_TRUNC);
            while (size < 0 && Libc.LastErrno == Errno.EINTR);
        }

        if (size < 0)
            return -Libc.LastErrno;
        return size <= memory.Length ? (int)size : throw NetlinkMessage.Malformed($"a datagram of {size} bytes is too long");
    }

    public void Dispose() => _socket.Dispose();

    private void Prepare()
    {
        // Reasons in words, and no copy of the request in them.
        Set(Libc.NETLINK_EXT_ACK, 1, NetlinkRemedy.Socket);
        Set(Libc.NETLINK_CAP_ACK, 1, NetlinkRemedy.Socket);
        byte* address = stackalloc byte[AddressSize];
        new Span<byte>(address, AddressSize).Clear();
        *(ushort*)address = Libc.AF_NETLINK;
        if (Libc.bind(_socket, address, AddressSize) != 0 || Libc.connect(_socket, address, AddressSize) != 0)
            throw NetlinkRemedy.Failure(NetlinkRemedy.Socket, Libc.LastErrno);
    }

    private void Set(int option, uint value, string call)
    {
        if (Libc.setsockopt(_socket, Libc.SOL_NETLINK, option, &value, sizeof(uint)) != 0)
            throw NetlinkRemedy.Failure(call, Libc.LastErrno);
    }
}
