// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Conformance.Guest.Memory;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Ring;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Reading from /dev/synos_events: whole records, blocking or not.</summary>
internal static unsafe class RingReadCases
{
    // Long enough for the other thread to be waiting; the result is the same if not.
    private const int AWhile = 20;

    public static IReadOnlyList<Case> All { get; } =
    [
        Read("content", ReadContent),
        Read("small_buffer", ReadIntoSmall),
        Read("whole_records", ReadWhole),
        Read("drained", _ => ReadDrained()),
        Read("partly_mapped", ReadPartlyMapped),
        Read("woken", Wake),
        Read("interrupted", _ => Interrupt()),
        Read("restarted", Restart),
        Read("two_readers", ReadTwice),
        new SpecialCase("ring.poll", "poll:/dev/synos_events", Poll),
        new SpecialCase("ring.poll_woken", "poll:/dev/synos_events", PollWoken),
    ];

    private static SpecialCase Read(string what, Func<Session, (Outcome, Expectation)> body) => new($"ring.{what}", "read:/dev/synos_events", body);

    private static string Length(long length) => length < 0 ? Errno.Name((int)-length) : length.ToString(CultureInfo.InvariantCulture);

    // What was logged comes back, stamped and numbered.
    private static (Outcome, Expectation) ReadContent(Session session)
    {
        byte[] description = [.. "x\" seq=1\n"u8, 0xff];
        byte[] whole = new byte[synos_ai.SYNOS_DESCRIPTION_LEN];
        description.CopyTo(whole, 0);
        using EventsFile file = EventsFile.OpenAtEnd();
        Observation before = Observation.Take();
        int result = Call.LogEvent.Issue(session.Kernel, Events.Of(synos_ai.SYNOS_EVENT_SECURITY, 0, description, 7));
        Observation after = Observation.Take();
        long length = file.ReadOne(out synos_event_record record);
        ulong time = record.@event.timestamp;
        KeyList keys = new KeyList()
            .Add("length", Length(length))
            .Add("seq", record.seq == before.NewestSequence + 1 ? "next" : "jump")
            .Add("type", record.@event.event_type)
            .Add("pid", Session.ProcessWord(record.@event.pid))
            .Add("stamped", time >= before.Clock && time <= after.Clock ? "yes" : "no")
            .Add("as_shown", time == ShownEvent.ReadNewest().Time ? "yes" : "no")
            .Add("description", ((ReadOnlySpan<byte>)record.@event.description).SequenceEqual(whole) ? "same" : "other")
            .Add("severity", record.@event.severity)
            .Add("reserved", record.@event.reserved);
        KeyList due = new KeyList()
            .Add("length", 160).Add("seq", "next").Add("type", 2).Add("pid", "self").Add("stamped", "yes").Add("as_shown", "yes")
            .Add("description", "same").Add("severity", 7).Add("reserved", 0);
        return (new Outcome(result, "-", keys), new Expectation(0, due));
    }

    private static (Outcome, Expectation) ReadIntoSmall(Session session)
    {
        byte* buffer = stackalloc byte[EventsFile.RecordSize];
        new Span<byte>(buffer, EventsFile.RecordSize).Fill(ArgumentPages.Fill);
        using EventsFile file = EventsFile.OpenAtEnd();
        EventsFile.Log(session, 1);
        int result = (int)Math.Min(file.Read(buffer, EventsFile.RecordSize - 1), 0);
        string left = HexDump.Of(new ReadOnlySpan<byte>(buffer, EventsFile.RecordSize));
        // It is still there.
        KeyList keys = new KeyList().Add("then", Length(file.Read(buffer, EventsFile.RecordSize)));
        return (new Outcome(result, left, keys), new Expectation(Errno.EINVAL, new KeyList().Add("then", 160)));
    }

    // Room for two and a half: the third record is not cut in two.
    private static (Outcome, Expectation) ReadWhole(Session session)
    {
        var records = stackalloc synos_event_record[4];
        new Span<synos_event_record>(records, 4).Clear();
        byte* behind = (byte*)&records[2];
        using EventsFile file = EventsFile.OpenAtEnd();
        ulong newest = EventsFile.Newest;
        EventsFile.Log(session, 3);
        *behind = ArgumentPages.Fill;
        KeyList keys = new KeyList()
            .Add("first", Length(file.Read(records, EventsFile.RecordSize * 5 / 2)))
            .Add("seq", string.Create(CultureInfo.InvariantCulture, $"{records[0].seq - newest},{records[1].seq - newest}"))
            .Add("behind", *behind == ArgumentPages.Fill ? "same" : "changed")
            .Add("second", Length(file.Read(records, 4 * EventsFile.RecordSize)))
            .Add("next", (long)(records[0].seq - newest))
            .Add("third", Length(file.Read(records, 4 * EventsFile.RecordSize)));
        KeyList due = new KeyList()
            .Add("first", 320).Add("seq", "1,2").Add("behind", "same").Add("second", 160).Add("next", 3).Add("third", "EAGAIN");
        return (new Outcome(0, "-", keys), new Expectation(0, due));
    }

    private static (Outcome, Expectation) ReadDrained()
    {
        byte* buffer = stackalloc byte[EventsFile.RecordSize];
        new Span<byte>(buffer, EventsFile.RecordSize).Fill(ArgumentPages.Fill);
        using EventsFile file = EventsFile.OpenAtEnd();
        int result = (int)Math.Min(file.Read(buffer, EventsFile.RecordSize), 0);
        string left = HexDump.Of(new ReadOnlySpan<byte>(buffer, EventsFile.RecordSize));
        return (new Outcome(result, left, new KeyList()), new Expectation(Errno.EAGAIN, new KeyList()));
    }

    // The second record does not fit into memory: it is not lost.
    private static (Outcome, Expectation) ReadPartlyMapped(Session session)
    {
        int page = Environment.SystemPageSize;
        byte* pages = (byte*)Libc.mmap(null, (nuint)(2 * page), Libc.ProtRead | Libc.ProtWrite, Libc.MapPrivateAnonymous, -1, 0);
        BailOutException.ThrowIf((nint)pages == -1 || Libc.mprotect(pages + page, (nuint)page, Libc.ProtNone) != 0, "mmap");
        byte* buffer = pages + page - EventsFile.RecordSize * 3 / 2;
        using EventsFile file = EventsFile.OpenAtEnd();
        ulong newest = EventsFile.Newest;
        EventsFile.Log(session, 2);
        KeyList keys = new KeyList().Add("first", Length(file.Read(buffer, 2 * EventsFile.RecordSize)));
        byte* behind = buffer + EventsFile.RecordSize;
        *behind = ArgumentPages.Fill;
        keys.Add("second", Length(file.Read(behind, EventsFile.RecordSize)))
            .Add("behind", *behind == ArgumentPages.Fill ? "same" : "changed")
            .Add("third", Length(file.ReadOne(out synos_event_record record)))
            .Add("seq", (long)(record.seq - newest));
        _ = Libc.munmap(pages, (nuint)(2 * page));
        KeyList due = new KeyList().Add("first", 160).Add("second", "EFAULT").Add("behind", "same").Add("third", 160).Add("seq", 2);
        return (new Outcome(0, "-", keys), new Expectation(0, due));
    }

    private static (Outcome, Expectation) Wake(Session session)
    {
        ulong newest = EventsFile.Newest;
        using var reader = new BlockedReader();
        Thread.Sleep(AWhile);
        KeyList keys = new KeyList().Add("waits", reader.Done ? "no" : "yes");
        EventsFile.Log(session, 1);
        reader.Join();
        keys.Add("length", Length(reader.Length)).Add("seq", (long)(reader.Record.seq - newest));
        return (new Outcome(0, "-", keys), new Expectation(0, new KeyList().Add("waits", "yes").Add("length", 160).Add("seq", 1)));
    }

    // A signal may come before the thread waits: then it comes again.
    private static (Outcome, Expectation) Interrupt()
    {
        SignalHandler.Install(restart: false);
        using var reader = new BlockedReader();
        while (!reader.Done)
        {
            Thread.Sleep(AWhile / 4);
            reader.Signal();
        }
        reader.Join();
        return (new Outcome((int)Math.Min(reader.Length, 0), "-", new KeyList()), new Expectation(Errno.EINTR, new KeyList()));
    }

    // With SA_RESTART it waits on, until there is an event.
    private static (Outcome, Expectation) Restart(Session session)
    {
        SignalHandler.Install(restart: true);
        using var reader = new BlockedReader();
        for (int i = 0; i < 3; i++)
        {
            Thread.Sleep(AWhile / 4);
            reader.Signal();
        }
        KeyList keys = new KeyList().Add("waits", reader.Done ? "no" : "yes");
        EventsFile.Log(session, 1);
        reader.Join();
        keys.Add("length", Length(reader.Length));
        return (new Outcome(0, "-", keys), new Expectation(0, new KeyList().Add("waits", "yes").Add("length", 160)));
    }

    // Each open file has a position; a duplicate shares it.
    private static (Outcome, Expectation) ReadTwice(Session session)
    {
        ulong newest = EventsFile.Newest;
        using EventsFile one = EventsFile.OpenAtEnd();
        using EventsFile other = EventsFile.OpenAtEnd();
        using EventsFile duplicate = one.Duplicate();
        EventsFile.Log(session, 2);
        one.ReadOne(out synos_event_record first);
        other.ReadOne(out synos_event_record second);
        duplicate.ReadOne(out synos_event_record third);
        KeyList keys = new KeyList()
            .Add("one", (long)(first.seq - newest)).Add("other", (long)(second.seq - newest)).Add("duplicate", (long)(third.seq - newest));
        return (new Outcome(0, "-", keys), new Expectation(0, new KeyList().Add("one", 1).Add("other", 1).Add("duplicate", 2)));
    }

    private static (Outcome, Expectation) Poll(Session session)
    {
        using EventsFile file = EventsFile.OpenAtEnd(0);
        KeyList keys = new KeyList().Add("drained", file.Poll(0));
        EventsFile.Log(session, 1);
        keys.Add("logged", file.Poll(0));
        file.ReadOne(out _);
        keys.Add("read", file.Poll(0));
        file.Seek(-1, Libc.SeekEnd);
        keys.Add("sought", file.Poll(0));
        KeyList due = new KeyList().Add("drained", "nothing").Add("logged", "in").Add("read", "nothing").Add("sought", "in");
        return (new Outcome(0, "-", keys), new Expectation(0, due));
    }

    private static (Outcome, Expectation) PollWoken(Session session)
    {
        using EventsFile file = EventsFile.OpenAtEnd(0);
        var writer = new Thread(() =>
        {
            Thread.Sleep(AWhile);
            EventsFile.Log(session, 1);
        });
        writer.Start();
        KeyList keys = new KeyList().Add("logged", file.Poll(5000));
        writer.Join();
        return (new Outcome(0, "-", keys), new Expectation(0, new KeyList().Add("logged", "in")));
    }
}
