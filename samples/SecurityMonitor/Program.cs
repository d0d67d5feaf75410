// SPDX-License-Identifier: MIT
// Warns when three severe security events came within a minute, and logs that it did. Until Ctrl-C; takes root.
using System.Runtime.InteropServices;
using SynOS.Interop;
using SynOS.Interop.Ring;
using SynOS.Interop.Text;

const int Severe = 7, Many = 3;
const ulong MinuteNanoseconds = 60_000_000_000;

using var ending = new CancellationTokenSource();
using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);

try
{
    SynosClient client = SynosClient.Connect();
    using EventReader reader = EventReader.Open(client.Kernel, EventStart.New);
    Console.WriteLine("watching");
    var recent = new Queue<EventRecord>();
    await foreach (EventRecord e in reader.ReadAllAsync(ending.Token))
    {
        // What this program says itself is no reason to say more.
        if (e.Type != EventType.Security || e.Severity < Severe || e.ProcessId == Environment.ProcessId)
            continue;
        recent.Enqueue(e);
        while (e.TimestampNanoseconds - recent.Peek().TimestampNanoseconds > MinuteNanoseconds)
            recent.Dequeue();
        if (recent.Count < Many)
            continue;
        Console.WriteLine($"WARNING: {recent.Count} severe events within a minute, the last of process {e.ProcessId}: {EscapedText.Of(e.Description)}");
        client.LogEvent(EventType.Security, Severe, $"{recent.Count} severe events within a minute");
        recent.Clear();
    }

    return 0;
}
catch (OperationCanceledException)
{
    return 0;
}
catch (SynosUnavailableException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
catch (SynosException e)
{
    Console.Error.WriteLine($"{e.Call}: {e.ErrnoName}. {e.Remedy}");
    return 1;
}

void End(PosixSignalContext context)
{
    context.Cancel = true;
    ending.Cancel();
}
