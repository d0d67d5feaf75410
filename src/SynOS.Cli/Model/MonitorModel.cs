// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>One moment of the live view.</summary>
/// <param name="Time">When it was.</param>
/// <param name="Status">Kernel, daemon, state and counters.</param>
/// <param name="EventRates">Accepted events a second, the newest last.</param>
/// <param name="OpenQueries">Questions that wait.</param>
/// <param name="Latest">The newest events, the newest last.</param>
/// <param name="Lost">Events that this view could not read before they were overwritten.</param>
/// <param name="EventsProblem">Why events cannot be read; null if they can.</param>
internal sealed record MonitorModel(
    DateTimeOffset Time, StatusModel Status, IReadOnlyList<double> EventRates, OpenQueriesModel OpenQueries, IReadOnlyList<EventModel> Latest,
    ulong Lost, string? EventsProblem);
