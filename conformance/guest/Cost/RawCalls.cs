// SPDX-License-Identifier: MIT

using SynOS.Interop;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cost;

/// <summary>The calls through their emitted stubs, with memory that does not move.</summary>
internal static unsafe class RawCalls
{
    /// <summary>What lies between two readings of the counter.</summary>
    public readonly struct Nothing : ICostedCall
    {
        public int Issue() => 0;
    }

    public readonly struct Register(SynosKernel kernel, synos_consciousness_state* state) : ICostedCall
    {
        public int Issue() => synos_ai_calls.synos_register_consciousness(kernel.SyscallBase, state);
    }

    public readonly struct Update(SynosKernel kernel, synos_consciousness_state* state) : ICostedCall
    {
        public int Issue() => synos_ai_calls.synos_update_state(kernel.SyscallBase, state);
    }

    public readonly struct Log(SynosKernel kernel, synos_ai_event* @event) : ICostedCall
    {
        public int Issue() => synos_ai_calls.synos_log_event(kernel.SyscallBase, @event);
    }

    public readonly struct Telemetry(SynosKernel kernel, synos_telemetry* telemetry) : ICostedCall
    {
        public int Issue() => synos_ai_calls.synos_get_telemetry(kernel.SyscallBase, telemetry);
    }

    public readonly struct Query(SynosKernel kernel, synos_recommendation* recommendation) : ICostedCall
    {
        public int Issue() => synos_ai_calls.synos_query_recommendation(kernel.SyscallBase, recommendation);
    }
}
