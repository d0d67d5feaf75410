// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>The counters, and how fast they grow.</summary>
/// <param name="Time">When they were read.</param>
/// <param name="Counters">The counters.</param>
/// <param name="PerSecond">What was added in a second since they were read before; null the first time.</param>
internal sealed record TelemetryModel(DateTimeOffset Time, CountersModel Counters, RatesModel? PerSecond);
