// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Native;
using SynOS.Interop;
using SynOS.Interop.Netlink;
using SynOS.Interop.Ring;
using SynOS.Interop.Uapi;
using Errno = SynOS.Conformance.Guest.Native.Errno;

namespace SynOS.Conformance.Guest.Client;

/// <summary>The three ways to the events: device, mapped ring, and notifications.</summary>
internal sealed class EventChecks(SynosClient client)
{
    private const int TooMany = 3;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    public IReadOnlyList<ClientCheck> All =>
    [
        new("reader.sees_event", ReaderSeesEvent),
        new("reader.waits", ReaderWaits),
        new("reader.wait_is_canceled", ReaderIsCanceled),
        new("reader.counts_losses", ReaderCountsLosses),
        new("reader.goes_to", ReaderGoesTo),
        new("reader.without_privilege", () => Expect.Fails(
            "open(/dev/synos_events)", Errno.EPERM, "EPERM", () => Privilege.Without(() => EventReader.Open(client.Kernel).Dispose()))),
        new("ring.sees_event", RingSeesEvent),
        new("ring.waits", RingWaits),
        new("ring.counts_losses", RingCountsLosses),
        new("ring.agrees_with_reader", RingAgreesWithReader),
        new("listener.hears_state", ListenerHearsState),
        new("listener.hears_event", ListenerHearsEvent),
        new("listener.without_privilege", () => Expect.Fails(
            "setsockopt(NETLINK_ADD_MEMBERSHIP)",
            Errno.EPERM,
            "EPERM",
            () => Privilege.Without(() => NotificationListener.Listen(client.Kernel).Dispose()))),
    ];

    private void Log(string description) => client.LogEvent(EventType.Network, 3, description);

    private void Log(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Log("one of many");
        }
    }

    private string? ReaderSeesEvent()
    {
        using EventReader reader = EventReader.Open(client.Kernel, EventStart.New);
        Log("for the reader");
        var records = new synos_event_record[2];
        return Expect.Equal(1, reader.TryRead(records)) ?? Is("for the reader", EventRecord.From(records[0])) ?? Expect.Equal(0ul, reader.Lost);
    }

    private string? ReaderWaits()
    {
        using EventReader reader = EventReader.Open(client.Kernel, EventStart.New);
        var records = new synos_event_record[2];
        Task<int> read = reader.ReadAsync(records).AsTask();
        bool early = read.IsCompleted;
        Log("awaited");
        return Expect.Equal(false, early)
            ?? Expect.Equal(1, read.WaitAsync(Limit).GetAwaiter().GetResult())
            ?? Is("awaited", EventRecord.From(records[0]));
    }

    private string? ReaderIsCanceled()
    {
        using EventReader reader = EventReader.Open(client.Kernel, EventStart.New);
        using var canceling = new CancellationTokenSource();
        Task<int> read = reader.ReadAsync(new synos_event_record[1], canceling.Token).AsTask();
        canceling.Cancel();
        return Expect.Canceled(read);
    }

    private string? ReaderCountsLosses()
    {
        using EventRing ring = EventRing.Open(client.Kernel);
        using EventReader reader = EventReader.Open(client.Kernel, EventStart.New);
        Log(ring.Capacity + TooMany);
        var records = new synos_event_record[ring.Capacity + TooMany];
        return Expect.Equal(ring.Capacity, reader.TryRead(records)) ?? Expect.Equal((ulong)TooMany, reader.Lost);
    }

    private string? ReaderGoesTo()
    {
        using EventReader reader = EventReader.Open(client.Kernel, EventStart.New);
        Log("passed over");
        Log("gone to");
        ulong first = reader.Position + 1;
        reader.GoTo(first);
        var records = new synos_event_record[2];
        return Expect.Equal(1, reader.TryRead(records))
            ?? Is("gone to", EventRecord.From(records[0]))
            ?? Expect.Equal(0ul, reader.Lost)
            ?? Expect.Throws<ArgumentOutOfRangeException>(() => reader.GoTo(first + 2));
    }

    private string? RingSeesEvent()
    {
        using EventRing ring = EventRing.Open(client.Kernel);
        EventRingReader reader = ring.CreateReader(EventStart.New);
        Log("for the ring");
        var records = new synos_event_record[2];
        return Expect.Equal(1, reader.TryRead(records)) ?? Is("for the ring", EventRecord.From(records[0])) ?? Expect.Equal(0ul, reader.Lost);
    }

    private string? RingWaits()
    {
        using EventRing ring = EventRing.Open(client.Kernel);
        EventRingReader reader = ring.CreateReader(EventStart.New);
        var records = new synos_event_record[2];
        Task<int> read = reader.ReadAsync(records).AsTask();
        bool early = read.IsCompleted;
        Log("awaited");
        return Expect.Equal(false, early)
            ?? Expect.Equal(1, read.WaitAsync(Limit).GetAwaiter().GetResult())
            ?? Is("awaited", EventRecord.From(records[0]));
    }

    private string? RingCountsLosses()
    {
        using EventRing ring = EventRing.Open(client.Kernel);
        EventRingReader reader = ring.CreateReader(EventStart.New);
        Log(ring.Capacity + TooMany);
        var records = new synos_event_record[ring.Capacity + TooMany];
        return Expect.Equal(ring.Capacity, reader.TryRead(records)) ?? Expect.Equal((ulong)TooMany, reader.Lost);
    }

    private string? RingAgreesWithReader()
    {
        using EventRing ring = EventRing.Open(client.Kernel);
        using EventReader reader = EventReader.Open(client.Kernel);
        EventRingReader ringReader = ring.CreateReader();
        var mapped = new synos_event_record[ring.Capacity];
        var read = new synos_event_record[ring.Capacity];
        return Expect.Equal(reader.TryRead(read), ringReader.TryRead(mapped))
            ?? Expect.Equal(reader.Lost, ringReader.Lost)
            ?? Expect.Equal(reader.Position, ring.Head)
            ?? Expect.True(read.Select(one => EventRecord.From(one)).SequenceEqual(mapped.Select(one => EventRecord.From(one))), "the records differ");
    }

    private string? ListenerHearsState()
    {
        using NotificationListener listener = NotificationListener.Listen(client.Kernel, Notifications.States);
        var published = new ConsciousnessState(70, 3, LearningState.Passive, "heard");
        Log("not listened to");
        client.Update(published);
        var heard = listener.ReceiveAsync().AsTask().WaitAsync(Limit).GetAwaiter().GetResult() as StateNotification;
        return Expect.Equal((ConsciousnessState?)published, heard?.State)
            ?? Expect.Equal((int?)Environment.ProcessId, heard?.ProcessId)
            ?? Expect.Equal((ulong?)client.Kernel.ReadConsciousness().LastUpdateNanoseconds, heard?.LastUpdateNanoseconds);
    }

    private string? ListenerHearsEvent()
    {
        using NotificationListener listener = NotificationListener.Listen(client.Kernel);
        using EventReader reader = EventReader.Open(client.Kernel, EventStart.New);
        Log("heard");
        var heard = listener.ReceiveAsync().AsTask().WaitAsync(Limit).GetAwaiter().GetResult() as EventNotification;
        var records = new synos_event_record[1];
        return Expect.Equal(1, reader.TryRead(records))
            ?? Expect.Equal(EventRecord.From(records[0]), heard?.Event)
            ?? Expect.Equal(0, listener.Overruns);
    }

    private static string? Is(string description, EventRecord record) =>
        Expect.Equal(
            new EventRecord(record.Sequence, EventType.Network, 3, Environment.ProcessId, record.TimestampNanoseconds, description), record)
        ?? Expect.True(record.Sequence > 0 && record.TimestampNanoseconds > 0, "the event has no number or no time");
}
