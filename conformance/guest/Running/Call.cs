// SPDX-License-Identifier: MIT

using SynOS.Interop;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Running;

/// <summary>One of the five calls, through its emitted stub.</summary>
internal sealed unsafe class Call
{
    private readonly Stub _stub;

    private Call(string name, int argumentSize, Stub stub)
    {
        Name = name;
        ArgumentSize = argumentSize;
        _stub = stub;
    }

    private delegate int Stub(int syscallBase, void* argument);

    public static Call Register { get; } = new(
        nameof(synos_ai_calls.synos_register_consciousness),
        sizeof(synos_consciousness_state),
        (syscallBase, argument) =>
            synos_ai_calls.synos_register_consciousness(syscallBase, (synos_consciousness_state*)argument));

    public static Call Update { get; } = new(
        nameof(synos_ai_calls.synos_update_state),
        sizeof(synos_consciousness_state),
        (syscallBase, argument) =>
            synos_ai_calls.synos_update_state(syscallBase, (synos_consciousness_state*)argument));

    public static Call Query { get; } = new(
        nameof(synos_ai_calls.synos_query_recommendation),
        sizeof(synos_recommendation),
        (syscallBase, argument) =>
            synos_ai_calls.synos_query_recommendation(syscallBase, (synos_recommendation*)argument));

    public static Call Log { get; } = new(
        nameof(synos_ai_calls.synos_log_event),
        sizeof(synos_ai_event),
        (syscallBase, argument) => synos_ai_calls.synos_log_event(syscallBase, (synos_ai_event*)argument));

    public static Call Telemetry { get; } = new(
        nameof(synos_ai_calls.synos_get_telemetry),
        sizeof(synos_telemetry),
        (syscallBase, argument) => synos_ai_calls.synos_get_telemetry(syscallBase, (synos_telemetry*)argument));

    public static Call? Named(string name) => Array.Find([Register, Update, Query, Log, Telemetry], call => call.Name == name);

    public string Name { get; }

    public int ArgumentSize { get; }

    /// <summary>0 or the negated errno; any pointer may be passed.</summary>
    public int Issue(SynosKernel kernel, void* argument) => _stub(kernel.SyscallBase, argument);

    public int Issue(SynosKernel kernel, Span<byte> argument)
    {
        fixed (byte* address = argument)
        {
            return Issue(kernel, address);
        }
    }
}
