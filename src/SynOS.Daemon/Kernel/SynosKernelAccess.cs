// SPDX-License-Identifier: MIT
using Microsoft.Extensions.Options;
using SynOS.Interop;
using SynOS.Interop.Netlink;
using SynOS.Interop.Ring;

namespace SynOS.Daemon.Kernel;

/// <summary>The running kernel, by the client library.</summary>
internal sealed class SynosKernelAccess(IOptions<SynosDaemonOptions> options) : IKernel
{
    private readonly string _procRoot = options.Value.ProcRoot;

    public string BootId
    {
        get
        {
            try
            {
                return File.ReadAllText(Path.Combine(_procRoot, "sys/kernel/random/boot_id")).Trim();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Then no boot is known to be this one.
                return "";
            }
        }
    }

    public IKernelLink Connect(in ConsciousnessState state)
    {
        SynosClient client = SynosClient.Connect(SynosKernel.Detect(_procRoot));
        client.Register(state);
        return new Link(client, DaemonChannel.Attach(client.Kernel));
    }

    public EventReader OpenEvents(ulong? after)
    {
        var reader = EventReader.Open(SynosKernel.Detect(_procRoot), EventStart.New);
        try
        {
            if (after is { } sequence)
                reader.GoTo(sequence);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The journal is of another boot after all: begin where the reader stands.
        }
        return reader;
    }

    private sealed class Link(SynosClient client, DaemonChannel channel) : IKernelLink
    {
        public string Release => client.Kernel.Release;

        public int Overruns => channel.Overruns;

        public ValueTask<Query?> ReceiveAsync(CancellationToken cancellationToken) => channel.ReceiveAsync(cancellationToken);

        public Query? TryReceive() => channel.TryReceive();

        public bool TryReply(Query query, string response, int confidence) => channel.TryReply(query, response, confidence);

        public void Publish(in ConsciousnessState state) => client.Update(state);

        public void Detach() => channel.Detach();

        public void Dispose() => channel.Dispose();
    }
}
