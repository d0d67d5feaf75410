// SPDX-License-Identifier: MIT
using SynOS.Interop;
using SynOS.Interop.Ring;
using SynOS.Interop.Uapi;
using Xunit;

namespace SynOS.Conformance.Client;

/// <summary>The reader of the mapped ring, over a file that is laid out like the kernel's.</summary>
public sealed class EventRingTests
{
    [Fact]
    public void An_empty_ring_has_nothing_to_read()
    {
        using var file = new FakeRing(8);
        using EventRing ring = file.Open();

        Assert.Equal((8, 0ul, false), (ring.Capacity, ring.Head, ring.TryRead(1, out _)));
    }

    [Fact]
    public void Each_event_is_read_once_and_whole()
    {
        using var file = new FakeRing(8);
        using EventRing ring = file.Open();
        EventRingReader reader = ring.CreateReader();
        file.Append(5);
        var records = new synos_event_record[8];

        Assert.Equal((5, 0), (reader.TryRead(records), reader.TryRead(records)));
        Assert.Equal([1, 2, 3, 4, 5], records[..5].Select(record => record.seq));
        Assert.All(records[..5], record => Assert.True(FakeRing.IsWhole(record)));
        Assert.Equal((5ul, 0ul), (reader.Position, reader.Lost));
    }

    [Fact]
    public void What_was_overwritten_is_lost_and_counted()
    {
        using var file = new FakeRing(8);
        using EventRing ring = file.Open();
        EventRingReader reader = ring.CreateReader();
        file.Append(2);
        var records = new synos_event_record[16];
        reader.TryRead(records);
        file.Append(20);

        Assert.Equal(8, reader.TryRead(records));
        Assert.Equal((15ul, 22ul), (records[0].seq, records[7].seq));
        Assert.Equal(12ul, reader.Lost);
    }

    [Fact]
    public unsafe void A_record_that_is_being_written_is_lost_and_the_next_one_read()
    {
        using var file = new FakeRing(8);
        using EventRing ring = file.Open();
        file.Append(8);
        // The writer of event 9 has begun, in the place of event 1.
        file.Slot(1)->seq = 0;

        Assert.True(ring.TryRead(1, out synos_event_record record));
        Assert.Equal(2ul, record.seq);
    }

    [Fact]
    public unsafe void A_record_that_a_newer_one_has_replaced_is_not_taken_for_the_old_one()
    {
        using var file = new FakeRing(8);
        using EventRing ring = file.Open();
        file.Append(8);
        // Event 9 is there, and its head not yet.
        file.Append();
        file.Header->head = 8;

        Assert.True(ring.TryRead(1, out synos_event_record record));
        Assert.Equal(2ul, record.seq);
    }

    [Fact]
    public void A_reader_of_new_events_begins_behind_the_newest()
    {
        using var file = new FakeRing(8);
        using EventRing ring = file.Open();
        file.Append(20);
        EventRingReader reader = ring.CreateReader(EventStart.New);
        file.Append();
        var records = new synos_event_record[4];

        Assert.Equal((1, 21ul, 0ul), (reader.TryRead(records), records[0].seq, reader.Lost));
    }

    [Fact]
    public void No_record_is_torn_and_each_is_read_or_lost_while_a_writer_runs()
    {
        const int Events = 400_000;
        using var file = new FakeRing(8);
        using EventRing ring = file.Open();
        EventRingReader reader = ring.CreateReader();
        var writer = new Thread(() => file.Append(Events));
        var records = new synos_event_record[4];
        ulong read = 0;
        writer.Start();
        while (reader.Position < Events)
        {
            int count = reader.TryRead(records);
            Assert.All(records[..count], record => Assert.True(FakeRing.IsWhole(record), $"event {record.seq} is torn"));
            read += (ulong)count;
        }

        writer.Join();
        Assert.Equal((ulong)Events, read + reader.Lost);
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        using var file = new FakeRing(8);
        using EventRing ring = file.Open();
        EventRingReader reader = ring.CreateReader();
        var records = new synos_event_record[4];
        file.Append(3);
        reader.TryRead(records);
        file.Append(3);
        long before = GC.GetAllocatedBytesForCurrentThread();
        reader.TryRead(records);
        ring.TryRead(5, out _);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_ring_that_is_disposed_of_is_not_read()
    {
        using var file = new FakeRing(8);
        EventRing ring = file.Open();
        EventRingReader reader = ring.CreateReader();
        ring.Dispose();

        Assert.Throws<ObjectDisposedException>(() => reader.TryRead(new synos_event_record[1]));
        Assert.Throws<ObjectDisposedException>(() => ring.TryRead(1, out _));
    }

    [Fact]
    public async Task A_wait_for_what_is_there_ends_at_once()
    {
        using var file = new FakeRing(8);
        using EventRing ring = file.Open();
        file.Append(2);

        await ring.WaitAsync(1).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await ring.WaitAsync(3));
    }

    [Fact]
    public void What_is_in_the_reserve_is_read_after_the_ring_has_lost_it()
    {
        using var file = new FakeRing(8);
        file.AppendReserved();
        file.Append(2);
        file.AppendReserved();
        file.Append(100);
        using EventRing ring = file.Open();

        Assert.Equal((ulong[])[1, 4, 97], SequencesFrom(ring, 1, 3));
    }

    [Fact]
    public void Only_what_is_in_the_reserve_overwrites_what_is_there()
    {
        using var file = new FakeRing(8);
        for (int i = 0; i < FakeRing.ReserveCount + 1; i++)
            file.AppendReserved();
        file.Append(100);
        using EventRing ring = file.Open();

        Assert.Equal((ulong[])[2, 3, 96], SequencesFrom(ring, 1, 3));
    }

    [Fact]
    public unsafe void A_slot_of_the_reserve_that_a_writer_has_taken_is_passed_over()
    {
        using var file = new FakeRing(8);
        file.AppendReserved();
        file.AppendReserved();
        file.Append(100);
        file.ReserveSlot(1)->seq = 0;
        using EventRing ring = file.Open();

        Assert.Equal((ulong[])[2, 95], SequencesFrom(ring, 1, 2));
        file.ReserveSlot(1)->seq = 103;
        Assert.Equal((ulong[])[2, 95], SequencesFrom(ring, 1, 2));
    }

    [Fact]
    public unsafe void What_is_being_overwritten_in_the_ring_is_found_in_the_reserve()
    {
        using var file = new FakeRing(8);
        file.AppendReserved();
        file.Append(7);
        file.Slot(1)->seq = 0;
        using EventRing ring = file.Open();

        Assert.Equal((ulong[])[1, 2], SequencesFrom(ring, 1, 2));
    }

    [Theory]
    [InlineData("version", "the ring has layout 9")]
    [InlineData("record_size", "a record of the ring has 9 bytes")]
    [InlineData("record_count", "a ring of 9 records")]
    [InlineData("no records", "a ring of 0 records")]
    [InlineData("reserve_count", "a ring of 3 records")]
    [InlineData("reserve_offset", "the reserve of the ring cannot begin at byte 4096")]
    [InlineData("records_offset", "cannot begin at byte 9")]
    public unsafe void A_ring_that_is_laid_out_otherwise_is_refused(string field, string problem)
    {
        using var file = new FakeRing(8);
        _ = field switch
        {
            "version" => file.Header->version = 9,
            "record_size" => file.Header->record_size = 9,
            "record_count" => file.Header->record_count = 9,
            "no records" => file.Header->record_count = 0,
            "reserve_count" => file.Header->reserve_count = 3,
            "reserve_offset" => file.Header->reserve_offset = 4096,
            _ => file.Header->records_offset = 9,
        };

        var e = Assert.Throws<SynosUnavailableException>(file.Open);

        Assert.Equal((SynosUnavailableReason.Malformed, "/dev/synos_events"), (e.Reason, e.Path));
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
    }

    private static ulong[] SequencesFrom(EventRing ring, ulong sequence, int count)
    {
        var found = new ulong[count];
        for (int i = 0; i < count; i++)
        {
            Assert.True(ring.TryRead(sequence, out synos_event_record record));
            found[i] = record.seq;
            sequence = record.seq + 1;
        }
        return found;
    }
}
