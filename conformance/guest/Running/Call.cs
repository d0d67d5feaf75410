// SPDX-License-Identifier: MIT

using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Running;

/// <summary>One of the calls, through its emitted stub.</summary>
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

    // synos-abi: each call synos_: public static Call {Word} { get; } = new(\n    nameof(synos_ai_calls.{name}),\n    sizeof({tag}),\n    (syscallBase, argument) => synos_ai_calls.{name}(syscallBase, ({tag}*)argument));\n
    public static Call RegisterConsciousness { get; } = new(
        nameof(synos_ai_calls.synos_register_consciousness),
        sizeof(synos_consciousness_state),
        (syscallBase, argument) => synos_ai_calls.synos_register_consciousness(syscallBase, (synos_consciousness_state*)argument));

    public static Call UpdateState { get; } = new(
        nameof(synos_ai_calls.synos_update_state),
        sizeof(synos_consciousness_state),
        (syscallBase, argument) => synos_ai_calls.synos_update_state(syscallBase, (synos_consciousness_state*)argument));

    public static Call QueryRecommendation { get; } = new(
        nameof(synos_ai_calls.synos_query_recommendation),
        sizeof(synos_recommendation),
        (syscallBase, argument) => synos_ai_calls.synos_query_recommendation(syscallBase, (synos_recommendation*)argument));

    public static Call LogEvent { get; } = new(
        nameof(synos_ai_calls.synos_log_event),
        sizeof(synos_ai_event),
        (syscallBase, argument) => synos_ai_calls.synos_log_event(syscallBase, (synos_ai_event*)argument));

    public static Call GetTelemetry { get; } = new(
        nameof(synos_ai_calls.synos_get_telemetry),
        sizeof(synos_telemetry),
        (syscallBase, argument) => synos_ai_calls.synos_get_telemetry(syscallBase, (synos_telemetry*)argument));
    // synos-abi: end

    public static Call? Named(string name) => Array.Find(
        [
            // synos-abi: each call synos_: {Word},
            RegisterConsciousness,
            UpdateState,
            QueryRecommendation,
            LogEvent,
            GetTelemetry,
            // synos-abi: end
        ],
        call => call.Name == name);

    public string Name { get; }

    public int ArgumentSize { get; }

    /// <summary>0 or the negated errno; any pointer may be passed.</summary>
    public int Issue(KernelUnderTest kernel, void* argument) => _stub(kernel.SyscallBase, argument);

    public int Issue(KernelUnderTest kernel, Span<byte> argument)
    {
        fixed (byte* address = argument)
        {
            return Issue(kernel, address);
        }
    }
}
