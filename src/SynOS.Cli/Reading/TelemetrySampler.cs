// SPDX-License-Identifier: MIT
using System.Diagnostics;
using SynOS.CommandLine.Model;
using SynOS.Interop;

namespace SynOS.CommandLine.Reading;

/// <summary>Reads the counters again and again, and says how fast they grow.</summary>
internal sealed class TelemetrySampler(SynosKernel kernel)
{
    private CountersModel? _before;
    private long _readAt;

    public TelemetryModel Read()
    {
        CountersModel counters = CountersModel.Of(kernel.ReadTelemetry());
        long now = Stopwatch.GetTimestamp();
        RatesModel? rates = _before is null ? null : RatesModel.Between(_before, counters, Stopwatch.GetElapsedTime(_readAt, now));
        (_before, _readAt) = (counters, now);
        return new TelemetryModel(DateTimeOffset.Now, counters, rates);
    }
}
