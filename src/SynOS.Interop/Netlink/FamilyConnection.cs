// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;
using SynOS.Interop.Native;
using SynOS.Interop.Text;
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Netlink;

/// <summary>
/// A socket that knows the family. Its requests never wait: the kernel has done a request, and queued the acknowledgement, when it is sent.
/// What else is received on the way goes to the receiver, under the lock of whoever makes the request.
/// </summary>
internal sealed class FamilyConnection : IDisposable
{
    public delegate void Receiver(in NetlinkMessage message);

    private readonly NetlinkSocket _socket;
    private readonly byte[] _received = new byte[NetlinkSocket.ReceiveSize];
    private readonly Receiver _receive;
    private uint _sequence;
    private NetlinkError? _acknowledged;
    private NetlinkFamily? _found;

    public FamilyConnection(Type owner, Receiver receive)
        : this(owner, receive, NetlinkSocket.Open())
    {
    }

    /// <summary>Owns the socket from now on.</summary>
    public FamilyConnection(Type owner, Receiver receive, NetlinkSocket socket)
    {
        _socket = socket;
        _receive = receive;
        Readiness = new Readiness(_socket.Handle, owner);
        try
        {
            Family = Find();
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }

    public NetlinkFamily Family { get; }

    public SafeHandle Handle => _socket.Handle;

    public Readiness Readiness { get; }

    /// <summary>How often the kernel dropped messages since the socket's buffer was full.</summary>
    public int Overruns { get; private set; }

    public GenericNetlinkWriter Begin(Span<byte> memory, int command) =>
        new(memory, Family.Id, (byte)command, synos_ai_netlink.SYNOS_AI_FAMILY_VERSION);

    public void Join(ReadOnlySpan<byte> group) => _socket.Join(Family.Group(FixedText.Read(group)));

    /// <summary>Has the kernel do a request.</summary>
    /// <returns>How it ended.</returns>
    public NetlinkError Request(Span<byte> message)
    {
        // Makes room for the acknowledgement.
        ReceiveAll();
        MemoryMarshal.Write(message[8..], ++_sequence);
        _acknowledged = null;
        int errno = _socket.Send(message);
        if (errno != 0)
            return new NetlinkError(errno, null);
        ReceiveAll();
        return _acknowledged ?? new NetlinkError(Errno.ENOBUFS, null);
    }

    /// <summary>Receives what is there, and does not wait.</summary>
    public void ReceiveAll()
    {
        while (ReceiveOne())
        {
        }
    }

    /// <summary>Receives one datagram, or learns that some were dropped.</summary>
    /// <returns>false if there was nothing to receive.</returns>
    public bool ReceiveOne()
    {
        int size = _socket.Receive(_received);
        if (size == -Errno.EAGAIN)
            return false;
        if (size == -Errno.ENOBUFS)
            Overruns++;
        else if (size < 0)
            throw NetlinkRemedy.Failure("recv", -size);
        else
            Take(_received.AsSpan(0, size));
        return true;
    }

    /// <summary>Detaches, if attached, and ends a wait that is under way.</summary>
    public void Dispose()
    {
        Readiness.Dispose();
        _socket.Dispose();
    }

    private NetlinkFamily Find()
    {
        Span<byte> memory = stackalloc byte[64];
        var request = new GenericNetlinkWriter(memory, NetlinkFamily.Controller, NetlinkFamily.CommandGet, NetlinkFamily.ControllerVersion);
        request.Add(NetlinkFamily.AttributeName, synos_ai_netlink.SYNOS_AI_FAMILY_NAME);
        NetlinkError error = Request(request.Finish());
        if (error.Errno != 0)
            throw NetlinkRemedy.Failure(NetlinkRemedy.FindFamily, error.Errno, error.Message);
        return _found ?? throw NetlinkMessage.Malformed("the kernel does not say what family synos_ai is");
    }

    private void Take(ReadOnlySpan<byte> datagram)
    {
        while (NetlinkMessage.TryTake(ref datagram, out NetlinkMessage message))
        {
            if (message.Type == NetlinkMessage.TypeError)
            {
                if (message.Sequence == _sequence)
                    _acknowledged = NetlinkError.Read(message);
            }
            else if (message.Type == NetlinkFamily.Controller)
            {
                if (message.Command == NetlinkFamily.CommandNew && _found is null)
                    _found = NetlinkFamily.Read(message);
            }
            else if (message.Type == Family?.Id)
                _receive(message);
        }
    }
}
