// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>How much the counters grow in a second.</summary>
/// <param name="Calls">Calls that succeed.</param>
/// <param name="EventsAsked">Events that somebody wants to log.</param>
/// <param name="EventsAccepted">Events that go into the log.</param>
/// <param name="EventsDropped">Events that do not, for whatever reason.</param>
/// <param name="QueriesAsked">Queries asked.</param>
/// <param name="QueriesAnswered">Queries answered.</param>
/// <param name="Cpu">Processors that are busy.</param>
internal sealed record RatesModel(
    double Calls, double EventsAsked, double EventsAccepted, double EventsDropped, double QueriesAsked, double QueriesAnswered, double Cpu)
{
    public static RatesModel Between(CountersModel old, CountersModel now, TimeSpan time) => new(
        Rate(old.Calls, now.Calls, time),
        Rate(old.Events.Asked, now.Events.Asked, time),
        Rate(old.Events.Accepted, now.Events.Accepted, time),
        Rate(old.Events.Asked - old.Events.Accepted, now.Events.Asked - now.Events.Accepted, time),
        Rate(old.Queries.Asked, now.Queries.Asked, time),
        Rate(old.Queries.Answered, now.Queries.Answered, time),
        time > TimeSpan.Zero ? Math.Max(0, now.CpuSeconds - old.CpuSeconds) / time.TotalSeconds : 0);

    private static double Rate(ulong old, ulong now, TimeSpan time) => time > TimeSpan.Zero && now > old ? (now - old) / time.TotalSeconds : 0;
}
