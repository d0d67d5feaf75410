// SPDX-License-Identifier: MIT
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using SynOS.Conformance.Harness;
using SynOS.Daemon;
using SynOS.Daemon.State;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>What outlives the daemon, and what of it outlives power.</summary>
public sealed class StateJournalTests : IDisposable
{
    private static readonly KeptState State = new(1, DateTimeOffset.UnixEpoch, "this-boot", 17, 0.5, 0.25);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeLogger<StateJournal> _logger = new();

    private string File => _folder.PathOf("state.json");

    [Fact]
    public void What_was_written_is_read_again()
    {
        Journal(File).Write(State);

        Assert.Equal(State, Journal(File).Read());
    }

    [Fact]
    public void A_write_that_power_ended_leaves_what_was_there()
    {
        Journal(File).Write(State);
        // What is written aside has no name that counts until it is whole.
        _folder.Write("state.json.new", """{"Version":1,"SavedAt":"20""");

        Assert.Equal(State, Journal(File).Read());
        Journal(File).Write(State with { LastEvent = 18 });
        Assert.Equal(18ul, Journal(File).Read()!.LastEvent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    [InlineData("""{"Version":1,"SavedAt":"20""")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"Version":2,"SavedAt":"1970-01-01T00:00:00+00:00","BootId":"b","LastEvent":1,"ThreatCharge":0,"AwarenessCharge":0}""")]
    [InlineData("""{"Version":1,"SavedAt":"1970-01-01T00:00:00+00:00","BootId":"b","LastEvent":1,"ThreatCharge":-1,"AwarenessCharge":0}""")]
    [InlineData("""{"Version":1,"SavedAt":"1970-01-01T00:00:00+00:00","BootId":null,"LastEvent":1,"ThreatCharge":0,"AwarenessCharge":0}""")]
    public void A_damaged_journal_is_told_of_and_begun_anew(string content)
    {
        _folder.Write("state.json", content);

        Assert.Null(Journal(File).Read());

        Assert.Contains("the state begins anew", _logger.LatestRecord.Message, StringComparison.Ordinal);
        Journal(File).Write(State);
        Assert.Equal(State, Journal(File).Read());
    }

    [Fact]
    public void No_journal_yet_is_no_problem()
    {
        Assert.Null(Journal(File).Read());

        Assert.Equal(0, _logger.Collector.Count);
    }

    [Fact]
    public void A_disk_that_takes_nothing_is_told_of_once_and_costs_nothing_else()
    {
        // Full, to whoever writes.
        StateJournal journal = Journal(_folder.PathOf("no-such-folder/state.json"));

        journal.Write(State);
        journal.Write(State);

        Assert.Equal(1, _logger.Collector.Count);
    }

    [Fact]
    public void A_full_disk_leaves_the_journal_that_was_there()
    {
        Journal(File).Write(State);
        System.IO.File.CreateSymbolicLink(File + ".new", "/dev/full");

        Journal(File).Write(State with { LastEvent = 18 });

        Assert.Equal(State, Journal(File).Read());
        Assert.Contains("cannot be written", _logger.LatestRecord.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private StateJournal Journal(string file)
    {
        var options = new SynosDaemonOptions();
        options.State.Journal = file;
        return new StateJournal(Options.Create(options), _logger);
    }
}
