// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using SynOS.Conformance.Guest.Native;
using SynOS.Interop.Netlink;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Channel;

/// <summary>A socket of the family that may send anything, right or wrong, and says what the kernel said.</summary>
internal sealed class FamilySocket : IDisposable
{
    private const int MessageSize = 4096;

    // Longer than any case waits, so that a message that does not come shows.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly Queue<ReceivedMessage> _received = new();
    private readonly FamilyConnection _connection;

    public FamilySocket() => _connection = new FamilyConnection(typeof(FamilySocket), Receive);

    /// <summary>Takes over a socket that another process opened.</summary>
    public FamilySocket(int descriptor) => _connection = new FamilyConnection(
        typeof(FamilySocket), Receive, new NetlinkSocket(new SafeFileHandle(descriptor, ownsHandle: true)));

    public delegate void Fill(ref GenericNetlinkWriter request);

    public int Descriptor => (int)_connection.Handle.DangerousGetHandle();

    /// <summary>How often the kernel has said that it dropped messages.</summary>
    public int Overruns => _connection.Overruns;

    public NetlinkFamily Family => _connection.Family;

    /// <summary>Sends a request; also gives its bytes, which the kernel's answer may point into.</summary>
    public NetlinkError Request(int command, Fill? fill, out byte[] sent)
    {
        GenericNetlinkWriter writer = _connection.Begin(new byte[MessageSize], command);
        fill?.Invoke(ref writer);
        Span<byte> request = writer.Finish();
        NetlinkError answer = _connection.Request(request);
        sent = request.ToArray();
        return answer;
    }

    public NetlinkError Request(int command, Fill? fill = null) => Request(command, fill, out _);

    public NetlinkError Reply(ulong id, byte[] response, uint confidence) => Request(
        synos_ai_netlink.SYNOS_AI_CMD_REPLY,
        (ref GenericNetlinkWriter request) =>
        {
            request.AddUInt(synos_ai_netlink.SYNOS_AI_A_QUERY_ID, id);
            request.Add(synos_ai_netlink.SYNOS_AI_A_QUERY_RESPONSE, [.. response, 0]);
            request.Add(synos_ai_netlink.SYNOS_AI_A_QUERY_CONFIDENCE, confidence);
        });

    public void Join(ReadOnlySpan<byte> group) => _connection.Join(group);

    public unsafe int Leave(string group)
    {
        uint id = Family.Group(group);
        int failed = Libc.setsockopt(Descriptor, Libc.SolNetlink, Libc.NetlinkDropMembership, &id, sizeof(uint));
        return failed == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    public bool HasMore()
    {
        _connection.ReceiveAll();
        return _received.Count > 0;
    }

    /// <summary>Waits for the next message that nobody asked for. Returns the error number, or 0.</summary>
    public int Receive(out ReceivedMessage? message)
    {
        int overruns = _connection.Overruns;
        while (!_received.TryDequeue(out message))
        {
            if (_connection.ReceiveOne())
            {
                if (_connection.Overruns != overruns)
                {
                    return Errno.ENOBUFS;
                }
                continue;
            }
            using var limit = new CancellationTokenSource(Limit);
            try
            {
                _connection.Readiness.WaitAsync(limit.Token).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException)
            {
                return Errno.EAGAIN;
            }
        }
        return 0;
    }

    public void Dispose() => _connection.Dispose();

    private void Receive(in NetlinkMessage message) =>
        _received.Enqueue(new ReceivedMessage(message.Command, message.Payload[NetlinkMessage.GenericHeaderSize..].ToArray()));
}
