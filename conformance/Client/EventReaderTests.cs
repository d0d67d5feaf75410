// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop;
using SynOS.Interop.Ring;
using SynOS.Interop.Uapi;
using Xunit;

namespace SynOS.Conformance.Client;

/// <summary>The reader of the device, over a pipe that gives what the device gives.</summary>
public sealed class EventReaderTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public void The_gaps_in_the_numbers_are_what_was_lost()
    {
        using var device = new FakeDevice();
        device.Write(1, 2, 5, 6, 9);
        var records = new synos_event_record[8];

        Assert.Equal(5, device.Reader.TryRead(records));
        Assert.Equal((9ul, 4ul), (device.Reader.Position, device.Reader.Lost));
    }

    [Fact]
    public void What_was_overwritten_before_the_first_read_counts_as_lost()
    {
        using var device = new FakeDevice();
        device.Write(101);

        Assert.Equal((1, 100ul), (device.Reader.TryRead(new synos_event_record[1]), device.Reader.Lost));
    }

    [Fact]
    public void Nothing_to_read_is_no_wait_and_no_failure()
    {
        using var device = new FakeDevice();

        Assert.Equal(0, device.Reader.TryRead(new synos_event_record[1]));
    }

    [Fact]
    public async Task A_read_waits_for_the_next_event()
    {
        using var device = new FakeDevice();
        var records = new synos_event_record[4];
        Task<int> read = device.Reader.ReadAsync(records).AsTask();
        Assert.False(read.IsCompleted);
        device.Write(1);

        Assert.Equal((1, 1ul), (await read.WaitAsync(Limit), records[0].seq));
    }

    [Fact]
    public async Task The_events_come_typed_one_after_the_other()
    {
        using var device = new FakeDevice();
        device.Write(3);
        await foreach (EventRecord record in device.Reader.ReadAllAsync())
        {
            Assert.Equal(new EventRecord(3, EventType.Security, 7, 42, 1003, "said"), record);
            break;
        }
    }

    [Fact]
    public async Task Canceling_ends_the_wait_and_loses_nothing()
    {
        using var device = new FakeDevice();
        using var canceling = new CancellationTokenSource();
        var records = new synos_event_record[4];
        Task<int> read = device.Reader.ReadAsync(records, canceling.Token).AsTask();
        await canceling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read.WaitAsync(Limit));
        device.Write(1);
        Assert.Equal(1, await device.Reader.ReadAsync(records).AsTask().WaitAsync(Limit));
    }

    [Fact]
    public async Task Disposing_ends_the_wait()
    {
        var device = new FakeDevice();
        Task<int> read = device.Reader.ReadAsync(new synos_event_record[1]).AsTask();
        device.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => read.WaitAsync(Limit));
    }

    [Fact]
    public async Task A_second_wait_at_the_same_time_is_refused()
    {
        using var device = new FakeDevice();
        Task<int> read = device.Reader.ReadAsync(new synos_event_record[1]).AsTask();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await device.Reader.ReadAsync(new synos_event_record[1]));
        device.Write(1);
        Assert.Equal(1, await read.WaitAsync(Limit));
    }

    [Fact]
    public void Part_of_a_record_is_refused()
    {
        using var device = new FakeDevice();
        device.Write(new byte[159]);

        Assert.Contains("159 bytes are no records", Refused(device.Reader), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5ul, 5ul)]
    [InlineData(5ul, 4ul)]
    [InlineData(1ul, 0ul)]
    public void A_number_that_does_not_rise_is_refused(ulong first, ulong second)
    {
        using var device = new FakeDevice();
        device.Write(first, second);

        Assert.Contains($"event {second} came after event {first}", Refused(device.Reader), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        using var device = new FakeDevice();
        var records = new synos_event_record[4];
        device.Write(1, 2);
        device.Reader.TryRead(records);
        device.Write(3, 4);
        long before = GC.GetAllocatedBytesForCurrentThread();
        device.Reader.TryRead(records);
        device.Reader.TryRead(records);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Without_the_device_the_exception_says_which_file_is_not_there()
    {
        using var proc = new FakeProc();

        var e = Assert.Throws<SynosException>(() => EventReader.Open(SynosKernel.Detect(proc.Root)));

        Assert.Equal(("open(/dev/synos_events)", "ENOENT"), (e.Call, e.ErrnoName));
        Assert.Contains("the device is not there", e.Message, StringComparison.Ordinal);
    }

    private static string Refused(EventReader reader)
    {
        var e = Assert.Throws<SynosUnavailableException>(() => reader.TryRead(new synos_event_record[4]));
        Assert.Equal(SynosUnavailableReason.Malformed, e.Reason);
        return e.Message;
    }
}
