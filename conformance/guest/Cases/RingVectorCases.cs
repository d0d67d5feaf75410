// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Ring;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Reading from /dev/synos_events into several buffers at once, by readv(2).</summary>
internal static unsafe class RingVectorCases
{
    // How long a read is given that ought not to wait.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IReadOnlyList<Case> All { get; } =
    [
        Read("one_event_for_two_buffers", ReadOneOfTwo),
        Read("record_over_two_buffers", ReadSplit),
    ];

    private static SpecialCase Read(string what, Func<Session, (Outcome, Expectation)> body) => new($"ring.{what}", "readv:/dev/synos_events", body);

    private static string Length(long length) => length < 0 ? Errno.Name((int)-length) : length.ToString(CultureInfo.InvariantCulture);

    // Room for two, and one event: it does not wait for the second buffer.
    private static (Outcome, Expectation) ReadOneOfTwo(Session session)
    {
        synos_event_record* records = stackalloc synos_event_record[2];
        new Span<synos_event_record>(records, 2).Clear();
        using EventsFile file = EventsFile.OpenAtEnd(0);
        ulong newest = EventsFile.Newest;
        EventsFile.Log(session, 1);
        long length = 0;
        var reader = new Thread(() => length = file.Read(&records[0], EventsFile.RecordSize, &records[1], EventsFile.RecordSize));
        reader.Start();
        bool done = reader.Join(Patience);
        if (!done)
        {
            // So that it ends in any case.
            EventsFile.Log(session, 1);
            reader.Join();
        }
        KeyList keys = new KeyList()
            .Add("at_once", done ? "yes" : "no")
            .Add("length", Length(length))
            .Add("seq", (long)(records[0].seq - newest))
            .Add("behind", records[1].seq == 0 ? "same" : "changed");
        KeyList due = new KeyList().Add("at_once", "yes").Add("length", 160).Add("seq", 1).Add("behind", "same");
        return (new Outcome(0, "-", keys), new Expectation(0, due));
    }

    // It is the room of all buffers together that counts.
    private static (Outcome, Expectation) ReadSplit(Session session)
    {
        const int First = 100;
        synos_event_record record = default;
        byte* at = (byte*)&record;
        using EventsFile file = EventsFile.OpenAtEnd();
        ulong newest = EventsFile.Newest;
        EventsFile.Log(session, 1);
        long length = file.Read(at, First, at + First, EventsFile.RecordSize - First);
        ReadOnlySpan<byte> description = record.@event.description;
        int end = description.IndexOf((byte)0);
        KeyList keys = new KeyList()
            .Add("length", Length(length))
            .Add("seq", (long)(record.seq - newest))
            .AddText("description", Encoding.Latin1.GetString(end < 0 ? description : description[..end]));
        KeyList due = new KeyList().Add("length", 160).Add("seq", 1).AddText("description", "a call was made");
        return (new Outcome(0, "-", keys), new Expectation(0, due));
    }
}
