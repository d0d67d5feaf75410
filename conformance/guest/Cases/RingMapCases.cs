// SPDX-License-Identifier: MIT

using System.Numerics;
using System.Runtime.InteropServices;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Ring;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>The ring itself, mapped from /dev/synos_events: for reading and nothing else.</summary>
internal static unsafe class RingMapCases
{
    // Fewer than the smallest ring has room for.
    private const int Records = 50;

    private const int Writable = Libc.ProtRead | Libc.ProtWrite;
    private const int Executable = Libc.ProtRead | Libc.ProtExecute;

    public static IReadOnlyList<Case> All { get; } =
    [
        Mapped("header", ReadHeader),
        Mapped("same_as_read", CompareWithRead),
        Mapped("mapped_after_close", ReadAfterClose),
        Map("shared", Libc.ProtRead, Libc.MapShared),
        Map("private", Libc.ProtRead, Libc.MapPrivate),
        Map("less", Libc.ProtRead, Libc.MapShared, extraPages: -1),
        Map("more", Libc.ProtRead, Libc.MapShared, extraPages: 1, want: Errno.EINVAL),
        Map("from_second_page", Libc.ProtRead, Libc.MapShared, extraPages: -1, offset: 1, want: Errno.EINVAL),
        // The file is not open for writing: so the kernel says of any file.
        Map("shared_writable", Writable, Libc.MapShared, want: Errno.EACCES),
        Map("private_writable", Writable, Libc.MapPrivate, want: Errno.EPERM),
        Map("executable", Executable, Libc.MapShared, want: Errno.EPERM),
        Protect("shared_writable", Libc.MapShared, Writable, Errno.EACCES),
        Protect("private_writable", Libc.MapPrivate, Writable, Errno.EACCES),
        Protect("executable", Libc.MapPrivate, Executable, Errno.EACCES),
        Protect("readable", Libc.MapPrivate, Libc.ProtRead, 0),
    ];

    private static SpecialCase Mapped(string what, Func<Session, (Outcome, Expectation)> body) => new($"ring.{what}", "mmap:/dev/synos_events", body);

    private static SpecialCase Map(string what, int protection, int flags, int extraPages = 0, int offset = 0, int want = 0) =>
        Mapped($"map_{what}", _ => TryMap(protection, flags, extraPages, offset, 0, want));

    private static SpecialCase Protect(string what, int flags, int then, int want) =>
        new($"ring.protect_{what}", "mprotect:/dev/synos_events", _ => TryMap(Libc.ProtRead, flags, 0, 0, then, want));

    // All but the number of records, which is the configuration's.
    private static (Outcome, Expectation) ReadHeader(Session session)
    {
        EventsFile.Log(session, 1);
        using MappedRing ring = MappedRing.Open();
        synos_event_ring header = *ring.Header;
        var page = new ReadOnlySpan<byte>(ring.Header, (int)header.records_offset);
        ReadOnlySpan<byte> reserved = MemoryMarshal.AsBytes<ulong>(header.reserved);
        KeyList keys = new KeyList()
            .Add("version", header.version)
            .Add("records_at", header.records_offset == Environment.SystemPageSize ? "second_page" : "other")
            .Add("record_size", header.record_size)
            .Add("power_of_two", BitOperations.IsPow2(header.record_count) ? "yes" : "no")
            .Add("reserve_at", header.reserve_offset == header.records_offset + (header.record_count * header.record_size) ? "end_of_records" : "other")
            .Add("reserve_power_of_two", BitOperations.IsPow2(header.reserve_count) ? "yes" : "no")
            .Add("reserved_some", header.reserve_head > 0 && header.reserve_head <= header.head ? "yes" : "no")
            .Add("head", ring.Head == EventsFile.Newest ? "newest" : "other")
            .Add("reserved", reserved.ContainsAnyExcept((byte)0) ? "other" : "zero")
            .Add("rest", page[sizeof(synos_event_ring)..].ContainsAnyExcept((byte)0) ? "other" : "zero");
        KeyList due = new KeyList()
            .Add("version", 1).Add("records_at", "second_page").Add("record_size", 160).Add("power_of_two", "yes")
            .Add("reserve_at", "end_of_records").Add("reserve_power_of_two", "yes").Add("reserved_some", "yes")
            .Add("head", "newest").Add("reserved", "zero").Add("rest", "zero");
        return (new Outcome(0, "-", keys), new Expectation(0, due));
    }

    // The mapping and the copies that read() makes are the same records.
    private static (Outcome, Expectation) CompareWithRead(Session session)
    {
        var copies = new synos_event_record[Records + 1];
        using EventsFile file = EventsFile.OpenAtEnd();
        ulong newest = EventsFile.Newest;
        using var ring = new MappedRing(file);
        KeyList keys = new KeyList().Add("none_yet", ring.TryRead(newest + 1, out _) ? "no" : "yes");
        EventsFile.Log(session, Records);
        long length = file.Read(copies);
        int same = 0;
        for (int i = 0; i < Records; i++)
        {
            ulong due = newest + 1 + (ulong)i;
            same += ring.TryRead(due, out synos_event_record record) && record.seq == due && AreSame(record, copies[i]) ? 1 : 0;
        }
        keys.Add("read", length / EventsFile.RecordSize).Add("same", same);
        return (new Outcome(0, "-", keys), new Expectation(0, new KeyList().Add("none_yet", "yes").Add("read", 50).Add("same", 50)));
    }

    private static bool AreSame(in synos_event_record one, in synos_event_record other) =>
        MemoryMarshal.AsBytes(new ReadOnlySpan<synos_event_record>(in one))
            .SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<synos_event_record>(in other)));

    private static (Outcome, Expectation) TryMap(int protection, int flags, int extraPages, int offset, int then, int want)
    {
        int page = Environment.SystemPageSize;
        int size;
        using (MappedRing ring = MappedRing.Open())
        {
            size = ((ring.Size + page - 1) / page + extraPages) * page;
        }
        using EventsFile file = EventsFile.Open();
        void* memory = Libc.mmap(null, (nuint)size, protection, flags, file.Descriptor, offset * page);
        int result = (nint)memory == -1 ? -Marshal.GetLastPInvokeError() : 0;
        if (result == 0 && then != 0)
        {
            result = Libc.mprotect(memory, (nuint)size, then) != 0 ? -Marshal.GetLastPInvokeError() : 0;
        }
        if ((nint)memory != -1)
        {
            _ = Libc.munmap(memory, (nuint)size);
        }
        return (new Outcome(result, "-", new KeyList()), new Expectation(want, new KeyList()));
    }

    // The mapping outlives the open file.
    private static (Outcome, Expectation) ReadAfterClose(Session session)
    {
        using MappedRing ring = MappedRing.Open();
        ulong newest = ring.Head;
        EventsFile.Log(session, 1);
        KeyList keys = new KeyList().Add("got", ring.TryRead(newest + 1, out _) ? "yes" : "no");
        return (new Outcome(0, "-", keys), new Expectation(0, new KeyList().Add("got", "yes")));
    }
}
