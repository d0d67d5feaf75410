// SPDX-License-Identifier: MIT
using SynOS.Interop.Text;
using SynOS.Interop.Uapi;
using Xunit;

namespace SynOS.Conformance.Client;

/// <summary>
/// The raw stubs, tried on the machine that runs the suite: with a base below the SynOS calls, the number is that of a harmless call
/// whose answer is known.
/// </summary>
public sealed unsafe class RawCallTests
{
    private const int Telemetry = synos_ai.__NR_synos_get_telemetry - synos_ai.SYNOS_SYSCALL_BASE;
    private const int Close = 3;
    private const int GetPid = 39;
    private const int EBADF = 9;
    private const int ENOSYS = 38;

    [Fact]
    public void A_result_is_handed_through() =>
        Assert.Equal(Environment.ProcessId, synos_ai_calls.synos_get_telemetry(GetPid - Telemetry, null));

    [Fact]
    public void The_argument_is_handed_over_and_an_error_comes_back_negated() =>
        Assert.Equal(-EBADF, synos_ai_calls.synos_get_telemetry(Close - Telemetry, (synos_telemetry*)(nint)(-1)));

    [Fact]
    public void Each_stub_adds_its_own_distance_to_the_base()
    {
        // No kernel has these numbers; what is asserted is that each stub gets there, and each with getpid at its own distance.
        const int Nowhere = 60000;
        Assert.Equal(-ENOSYS, synos_ai_calls.synos_register_consciousness(Nowhere, null));
        Assert.Equal(Environment.ProcessId, synos_ai_calls.synos_register_consciousness(GetPid, null));
        Assert.Equal(Environment.ProcessId, synos_ai_calls.synos_update_state(GetPid - 1, null));
        Assert.Equal(Environment.ProcessId, synos_ai_calls.synos_query_recommendation(GetPid - 2, null));
        Assert.Equal(Environment.ProcessId, synos_ai_calls.synos_log_event(GetPid - 3, null));
        Assert.Equal(Environment.ProcessId, synos_ai_calls.synos_get_telemetry(GetPid - 4, null));
    }

    [Fact]
    public void A_call_and_the_text_of_an_event_allocate_nothing()
    {
        CallOnce();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            CallOnce();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void CallOnce()
    {
        synos_ai_event raw = default;
        FixedText.Write("naïve", raw.description, "description");
        FixedText.Write("bytes"u8, raw.description, "description");
        synos_ai_calls.synos_log_event(GetPid - 3, &raw);
    }
}
