// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Ring;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>More events than the ring holds, and several writers and readers at once.</summary>
internal static class RingOverrunCases
{
    // By how many events the slow reader is too slow.
    private const int TooMany = 100;
    private const int Writers = 4;
    private const int EventsPerWriter = 500;
    private const int Letters = synos_ai.SYNOS_SEVERITY_MAX + 1;

    public static IReadOnlyList<Case> All { get; } =
    [
        Read("slow_reader", ReadSlowly),
        Read("all_that_is_kept", _ => ReadKept()),
        Read("writers_and_readers", ReadWhileWritten),
    ];

    private static SpecialCase Read(string what, Func<Session, (Outcome, Expectation)> body) => new($"ring.{what}", "read:/dev/synos_events", body);

    private static ulong Overwritten() => KeyedText.Number(ProcFile.Read("telemetry"), "Events Overwritten");

    private static ulong ReadNumber(EventsFile file) =>
        file.ReadOne(out synos_event_record record) == EventsFile.RecordSize
            ? record.seq
            : throw new BailOutException("read /dev/synos_events");

    // Two readers miss events: one that had seen all there were, and one that stood before the oldest, which loses what the kernel counts
    // as overwritten.
    private static (Outcome, Expectation) ReadSlowly(Session session)
    {
        ulong before = Overwritten();
        using EventsFile seen = EventsFile.OpenAtEnd();
        using EventsFile oldest = EventsFile.Open(Libc.OpenNonBlocking);
        using var ring = new MappedRing(seen);
        ulong newest = EventsFile.Newest;
        oldest.Seek((long)before, Libc.SeekSet);
        EventsFile.Log(session, (int)ring.Count + TooMany);
        ring.TryRead(newest + 1, out synos_event_record record);
        KeyList keys = new KeyList()
            .Add("mapping_lost", (long)(record.seq - newest - 1))
            .Add("read_lost", (long)(ReadNumber(seen) - newest - 1))
            .Add("next", (long)(ReadNumber(seen) - newest - 1));
        ulong lost = ReadNumber(oldest) - before - 1;
        keys.Add("overwritten", lost == Overwritten() - before ? "same" : "other");
        KeyList due = new KeyList().Add("mapping_lost", TooMany).Add("read_lost", TooMany).Add("next", TooMany + 1).Add("overwritten", "same");
        return (new Outcome(0, "-", keys), new Expectation(0, due));
    }

    // From the start, a reader gets all that is kept, the oldest first.
    private static (Outcome, Expectation) ReadKept()
    {
        using EventsFile file = EventsFile.Open(Libc.OpenNonBlocking);
        using var ring = new MappedRing(file);
        ulong newest = EventsFile.Newest;
        ulong first = ReadNumber(file);
        ulong last = first;
        bool whole = true;
        long length;
        while ((length = file.ReadOne(out synos_event_record record)) == EventsFile.RecordSize)
        {
            whole &= record.seq == ++last;
        }
        KeyList keys = new KeyList()
            .Add("kept", last - first + 1 == ring.Count ? "all" : "other")
            .Add("last", last == newest ? "newest" : "other")
            .Add("consecutive", whole ? "yes" : "no");
        int result = length == -Errno.EAGAIN ? 0 : (int)length;
        return (
            new Outcome(result, "-", keys),
            new Expectation(0, new KeyList().Add("kept", "all").Add("last", "newest").Add("consecutive", "yes")));
    }

    private static (Outcome, Expectation) ReadWhileWritten(Session session)
    {
        ulong newest = EventsFile.Newest;
        int failed = 0;
        using EventsFile file = EventsFile.OpenAtEnd(0);
        using MappedRing ring = MappedRing.Open();
        var reading = new Progress(newest, newest + Writers * EventsPerWriter);
        var watching = new Progress(newest, newest + Writers * EventsPerWriter);
        List<Thread> threads =
        [
            new(() => reading.Run((ulong _, out synos_event_record record) => file.ReadOne(out record) == EventsFile.RecordSize)),
            new(() => watching.Run(ring.TryRead)),
        ];
        for (int i = 0; i < Writers; i++)
        {
            threads.Add(new Thread(() => Interlocked.Add(ref failed, Write(session))));
        }
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        KeyList keys = new KeyList()
            .Add("failed", failed)
            .Add("written", (long)(EventsFile.Newest - newest))
            .Add("read_or_lost", reading.Sum)
            .Add("seen_or_lost", watching.Sum)
            .Add("torn", reading.Torn + watching.Torn);
        KeyList due = new KeyList()
            .Add("failed", 0).Add("written", 2000).Add("read_or_lost", 2000).Add("seen_or_lost", 2000).Add("torn", 0);
        return (new Outcome(0, "-", keys), new Expectation(0, due));
    }

    // Every byte of the text, and the severity, say the same letter.
    private static int Write(Session session)
    {
        int failed = 0;
        for (uint i = 0; i < EventsPerWriter; i++)
        {
            byte[] text = new byte[synos_ai.SYNOS_DESCRIPTION_LEN - 1];
            text.AsSpan().Fill((byte)('a' + i % Letters));
            failed += Call.LogEvent.Issue(session.Kernel, Events.Network(text, i % Letters)) == 0 ? 0 : 1;
        }
        return failed;
    }

    private sealed class Progress(ulong seen, ulong end)
    {
        private ulong _seen = seen;
        private ulong _got;
        private ulong _lost;

        public delegate bool Source(ulong sequence, out synos_event_record record);

        public int Torn { get; private set; }

        public long Sum => (long)(_got + _lost);

        public void Run(Source source)
        {
            while (_seen < end)
            {
                if (!source(_seen + 1, out synos_event_record record))
                {
                    continue;
                }
                _lost += record.seq - _seen - 1;
                _got++;
                _seen = record.seq;
                Torn += IsTorn(record.@event) ? 1 : 0;
            }
        }

        private static bool IsTorn(in synos_ai_event logged)
        {
            ReadOnlySpan<byte> text = logged.description;
            return logged.severity >= Letters
                || text[..^1].ContainsAnyExcept((byte)('a' + logged.severity))
                || text[^1] != 0;
        }
    }
}
