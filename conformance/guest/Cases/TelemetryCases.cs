// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Runtime.InteropServices;
using SynOS.Conformance.Guest.Memory;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>Cases of synos_get_telemetry. Memory that the call left alone shows <see cref="ArgumentPages.Fill"/>.</summary>
internal static class TelemetryCases
{
    public static IReadOnlyList<Case> All { get; } =
    [
        Telemetry("null", Errno.EINVAL),
        Telemetry("unmapped", Errno.EFAULT),
        Telemetry("half_mapped", Errno.EFAULT),
        Telemetry("read_only", Errno.EFAULT),
        Telemetry("kernel_pointer", Errno.EFAULT),
        Telemetry("non_canonical", Errno.EFAULT),
        Telemetry("good"),
        Telemetry("unaligned"),
        Telemetry("without_privilege"),
        Telemetry("in_thread"),
        new SpecialCase("telemetry.agrees_with_proc", Call.GetTelemetry.Name, CompareWithProc),
    ];

    private static CallCase Telemetry(string what, int want = 0) => new($"telemetry.{what}", want);

    // The call and /proc/synos/telemetry are two views of the same counters.
    private static (Outcome Outcome, Expectation Expectation) CompareWithProc(Session session)
    {
        byte[] memory = new byte[Call.GetTelemetry.ArgumentSize];
        Observation before = Observation.Take();
        ulong earlier = ShownCpuTime();
        int result = Call.GetTelemetry.Issue(session.Kernel, memory);
        ulong later = ShownCpuTime();

        var telemetry = MemoryMarshal.Read<synos_telemetry>(memory);
        bool between = earlier > 0 && earlier <= telemetry.cpu_time_ns && telemetry.cpu_time_ns <= later;
        bool plausible = telemetry.memory_bytes > 0 && telemetry.memory_bytes <= TotalMemory();
        KeyList keys = Keys(
            telemetry.syscall_count == before[Counter.CallsServed],
            telemetry.security_events == before[Counter.SecurityEvents],
            between,
            plausible);
        return (new Outcome(result, HexDump.Of(memory), keys), new Expectation(0, Keys(true, true, true, true)));
    }

    private static KeyList Keys(bool sameCount, bool sameEvents, bool timeBetween, bool memoryPlausible) =>
        new KeyList()
            .Add("syscall_count", sameCount ? "same" : "other")
            .Add("security_events", sameEvents ? "same" : "other")
            .Add("cpu_time", timeBetween ? "between" : "outside")
            .Add("memory_plausible", memoryPlausible ? "yes" : "no");

    private static ulong ShownCpuTime() => KeyedText.Number(ProcFile.Read("telemetry"), "CPU Time");

    private static ulong TotalMemory()
    {
        string line = File.ReadLines("/proc/meminfo").First(text => text.StartsWith("MemTotal:", StringComparison.Ordinal));
        string kibibytes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return ulong.Parse(kibibytes, CultureInfo.InvariantCulture) * 1024;
    }
}
