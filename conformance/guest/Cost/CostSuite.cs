// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop;
using SynOS.Interop.Uapi;
using Errno = SynOS.Conformance.Guest.Native.Errno;

namespace SynOS.Conformance.Guest.Cost;

/// <summary>What the calls cost from C#, with the arguments and the samples of the C program in tools/synos-c/cost.</summary>
internal sealed unsafe class CostSuite(SynosKernel kernel, KtapWriter writer)
{
    public const int Severity = 5;

    private const int Awareness = 42;
    private const string Context = "counting";
    private const string Description = "a program opened a file that is not its own";

    private readonly SynosClient _client = SynosClient.Connect(kernel);

    public void Run()
    {
        using var counter = new InstructionCounter();
        writer.Begin(2);
        RunRaw(counter);
        RunClient(counter);
    }

    private void RunRaw(InstructionCounter counter)
    {
        synos_consciousness_state* state = Argument<synos_consciousness_state>();
        state->awareness_level = Awareness;
        Encoding.UTF8.GetBytes(Context, state->current_context);
        synos_ai_event* @event = Argument<synos_ai_event>();
        @event->event_type = synos_ai.SYNOS_EVENT_SECURITY;
        @event->severity = Severity;
        Encoding.UTF8.GetBytes(Description, @event->description);
        synos_telemetry* telemetry = Argument<synos_telemetry>();
        synos_recommendation* recommendation = Argument<synos_recommendation>();
        Encoding.UTF8.GetBytes("what is there to do?", recommendation->query);

        bool ok = Note("raw.empty", CallCost.Measure(counter, default(RawCalls.Nothing), 0))
            & Note("raw.synos_register_consciousness", CallCost.Measure(counter, new RawCalls.Register(kernel, state), 0))
            & Note("raw.synos_update_state", CallCost.Measure(counter, new RawCalls.Update(kernel, state), 0))
            & Note("raw.synos_log_event", CallCost.Measure(counter, new RawCalls.Log(kernel, @event), 0))
            & Note("raw.synos_get_telemetry", CallCost.Measure(counter, new RawCalls.Telemetry(kernel, telemetry), 0))
            & Note("raw.refused_query", CallCost.Measure(counter, new RawCalls.Query(kernel, recommendation), -Errno.ENOTCONN), -Errno.ENOTCONN);
        writer.Result(ok, "raw");

        NativeMemory.Free(state);
        NativeMemory.Free(@event);
        NativeMemory.Free(telemetry);
        NativeMemory.Free(recommendation);
    }

    private void RunClient(InstructionCounter counter)
    {
        var state = new ConsciousnessState(Awareness, 0, 0, Context);
        bool ok = Note("client.synos_register_consciousness", CallCost.Measure(counter, new ClientCalls.Register(_client, state), 0))
            & Note("client.synos_update_state", CallCost.Measure(counter, new ClientCalls.Update(_client, state), 0))
            & Note("client.synos_log_event", CallCost.Measure(counter, new ClientCalls.Log(_client, Description), 0))
            & Note("client.synos_log_event_utf8", CallCost.Measure(counter, new ClientCalls.LogUtf8(_client, Encoding.UTF8.GetBytes(Description)), 0))
            & Note("client.synos_get_telemetry", CallCost.Measure(counter, new ClientCalls.GetTelemetry(_client), 0));
        writer.Result(ok, "client");
    }

    private bool Note(string name, CallCost cost, int expected = 0)
    {
        writer.Comment(string.Create(CultureInfo.InvariantCulture, $"cost {name} lowest={cost.Lowest} mean={cost.Mean:0.00} allocated={cost.Allocated}"));
        if (cost.Result != expected)
        {
            writer.Comment($"{name} gave {Errno.Name(-cost.Result)}");
        }
        return cost.Result == expected;
    }

    // Freed at the end of the measurement: the garbage collector would have to be kept from moving it.
    private static T* Argument<T>()
        where T : unmanaged => (T*)NativeMemory.AllocZeroed((nuint)sizeof(T));
}
