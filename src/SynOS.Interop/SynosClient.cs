// SPDX-License-Identifier: MIT
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SynOS.Interop.Native;
using SynOS.Interop.Text;
using SynOS.Interop.Uapi;

namespace SynOS.Interop;

/// <summary>
/// The SynOS calls of the running kernel. A client exists only after the handshake, so no call is ever issued on another kernel.
/// It owns no resource and may be used from several threads at once.
/// </summary>
public sealed class SynosClient
{
    private SynosClient(SynosKernel kernel) => Kernel = kernel;

    /// <summary>What the kernel stated in the handshake.</summary>
    public SynosKernel Kernel { get; }

    /// <summary>Shakes hands with the running kernel.</summary>
    /// <returns>A client.</returns>
    /// <exception cref="SynosUnavailableException">It is not a SynOS kernel, its answer is malformed, or it speaks another version of the ABI.</exception>
    public static SynosClient Connect() => new(SynosKernel.Detect());

    /// <summary>A client of a kernel that was asked before, by <see cref="SynosKernel.Detect"/>.</summary>
    /// <param name="kernel">The handshake.</param>
    /// <returns>A client.</returns>
    public static SynosClient Connect(SynosKernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        return new SynosClient(kernel);
    }

    /// <summary>
    /// Registers the calling process as the AI daemon and publishes its state. The registration ends with the process; the last state
    /// stays readable. Registering again replaces the state.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <exception cref="ArgumentException">The context does not fit, has a NUL, or is not valid UTF-16.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level or the learning state is out of range.</exception>
    /// <exception cref="SynosException">
    /// <include file="Errors.xml" path='errors/call[@name="synos_register_consciousness"]/*'/>
    /// <para>ENOSYS: the call is switched off.</para>
    /// </exception>
    [SkipLocalsInit]
    public unsafe void Register(in ConsciousnessState state)
    {
        synos_consciousness_state raw = default;
        ArgumentWriter.Write(state, ref raw);
        Check(synos_ai_calls.synos_register_consciousness(Kernel.SyscallBase, &raw), nameof(synos_ai_calls.synos_register_consciousness), synos_ai.__NR_synos_register_consciousness);
    }

    /// <summary>Publishes a new state of the registered daemon, which the calling process must be.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="ArgumentException">The context does not fit, has a NUL, or is not valid UTF-16.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level or the learning state is out of range.</exception>
    /// <exception cref="SynosException">
    /// <include file="Errors.xml" path='errors/call[@name="synos_update_state"]/*'/>
    /// <para>ENOSYS: the call is switched off.</para>
    /// </exception>
    [SkipLocalsInit]
    public unsafe void Update(in ConsciousnessState state)
    {
        synos_consciousness_state raw = default;
        ArgumentWriter.Write(state, ref raw);
        Check(synos_ai_calls.synos_update_state(Kernel.SyscallBase, &raw), nameof(synos_ai_calls.synos_update_state), synos_ai.__NR_synos_update_state);
    }

    /// <summary>Adds one event to the log. An event that the administrator's filter drops is counted there and is no failure.</summary>
    /// <param name="type">What the event is about.</param>
    /// <param name="severity">0 to <see cref="synos_ai.SYNOS_SEVERITY_MAX"/>.</param>
    /// <param name="description">Text without NUL, shorter in UTF-8 than <see cref="synos_ai.SYNOS_DESCRIPTION_LEN"/>.</param>
    /// <param name="processId">The process that the event is about, as seen from the initial pid namespace; 0 means the caller.</param>
    /// <exception cref="ArgumentException">The description does not fit, has a NUL, or is not valid UTF-16.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The type, the severity or the process id is out of range.</exception>
    /// <exception cref="SynosException">
    /// <include file="Errors.xml" path='errors/call[@name="synos_log_event"]/*'/>
    /// <para>ENOSYS: the call is switched off.</para>
    /// </exception>
    [SkipLocalsInit]
    public unsafe void LogEvent(EventType type, int severity, ReadOnlySpan<char> description, int processId = 0)
    {
        synos_ai_event raw = default;
        ArgumentWriter.Write(type, severity, description, processId, ref raw);
        LogEvent(&raw);
    }

    /// <summary>As <see cref="LogEvent(EventType, int, ReadOnlySpan{char}, int)"/>, for text that is UTF-8 already.</summary>
    /// <param name="type">What the event is about.</param>
    /// <param name="severity">0 to <see cref="synos_ai.SYNOS_SEVERITY_MAX"/>.</param>
    /// <param name="description">Bytes without NUL, fewer than <see cref="synos_ai.SYNOS_DESCRIPTION_LEN"/>.</param>
    /// <param name="processId">The process that the event is about, as seen from the initial pid namespace; 0 means the caller.</param>
    /// <exception cref="ArgumentException">The description does not fit, or has a NUL.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The type, the severity or the process id is out of range.</exception>
    /// <exception cref="SynosException">
    /// <include file="Errors.xml" path='errors/call[@name="synos_log_event"]/*'/>
    /// <para>ENOSYS: the call is switched off.</para>
    /// </exception>
    [SkipLocalsInit]
    public unsafe void LogEventUtf8(EventType type, int severity, ReadOnlySpan<byte> description, int processId = 0)
    {
        synos_ai_event raw = default;
        ArgumentWriter.Write(type, severity, description, processId, ref raw);
        LogEvent(&raw);
    }

    /// <summary>Reads the counters.</summary>
    /// <returns>The counters.</returns>
    /// <exception cref="SynosException">
    /// <include file="Errors.xml" path='errors/call[@name="synos_get_telemetry"]/*'/>
    /// <para>ENOSYS: the call is switched off.</para>
    /// </exception>
    [SkipLocalsInit]
    public unsafe Telemetry GetTelemetry()
    {
        synos_telemetry raw = default;
        Check(synos_ai_calls.synos_get_telemetry(Kernel.SyscallBase, &raw), nameof(synos_ai_calls.synos_get_telemetry), synos_ai.__NR_synos_get_telemetry);
        return new Telemetry(raw.syscall_count, raw.security_events, raw.cpu_time_ns, raw.memory_bytes);
    }

    /// <summary>Asks the daemon and blocks the calling thread until it answers or the kernel's time limit is over.</summary>
    /// <param name="question">Text that is not empty, without NUL, shorter in UTF-8 than <see cref="synos_ai.SYNOS_QUERY_LEN"/>.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The question is empty, does not fit, has a NUL, or is not valid UTF-16.</exception>
    /// <exception cref="SynosException">
    /// <include file="Errors.xml" path='errors/call[@name="synos_query_recommendation"]/*'/>
    /// <para>ENOSYS: the call is switched off.</para>
    /// </exception>
    [SkipLocalsInit]
    public unsafe Recommendation Query(ReadOnlySpan<char> question)
    {
        synos_recommendation raw = default;
        ArgumentWriter.Write(question, ref raw);
        CheckQuery(synos_ai_calls.synos_query_recommendation(Kernel.SyscallBase, &raw));
        return AnswerOf(raw);
    }

    /// <summary>
    /// As <see cref="Query"/>, on a thread of its own. Canceling ends the wait in the kernel too, with the signal SIGURG to that thread alone.
    /// </summary>
    /// <param name="question">Text that is not empty, without NUL, shorter in UTF-8 than <see cref="synos_ai.SYNOS_QUERY_LEN"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The question is empty, does not fit, has a NUL, or is not valid UTF-16.</exception>
    /// <exception cref="OperationCanceledException">The wait was canceled; an answer that comes later is refused to the daemon.</exception>
    /// <exception cref="SynosException">
    /// <include file="Errors.xml" path='errors/call[@name="synos_query_recommendation"]/*'/>
    /// <para>ENOSYS: the call is switched off.</para>
    /// </exception>
    public Task<Recommendation> QueryAsync(string question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        var raw = new synos_recommendation[1];
        ArgumentWriter.Write(question, ref raw[0]);
        return QueryAsync(raw, cancellationToken);
    }

    private async Task<Recommendation> QueryAsync(synos_recommendation[] raw, CancellationToken cancellationToken)
    {
        CheckQuery(await InterruptibleCall.RunAsync(() => IssueQuery(raw), cancellationToken).ConfigureAwait(false));
        return AnswerOf(raw[0]);
    }

    private unsafe int IssueQuery(synos_recommendation[] raw)
    {
        fixed (synos_recommendation* address = raw)
            return synos_ai_calls.synos_query_recommendation(Kernel.SyscallBase, address);
    }

    private static Recommendation AnswerOf(in synos_recommendation raw) => new(FixedText.Read(raw.response), (int)raw.confidence);

    private void CheckQuery(int result) =>
        Check(result, nameof(synos_ai_calls.synos_query_recommendation), synos_ai.__NR_synos_query_recommendation);

    private unsafe void LogEvent(synos_ai_event* raw) =>
        Check(synos_ai_calls.synos_log_event(Kernel.SyscallBase, raw), nameof(synos_ai_calls.synos_log_event), synos_ai.__NR_synos_log_event);

    private void Check(int result, string call, int plannedNumber)
    {
        if (result < 0)
            Throw(result, call, plannedNumber);
    }

    [DoesNotReturn]
    private void Throw(int result, string call, int plannedNumber) =>
        throw new SynosException(call, Kernel.SyscallBase + plannedNumber - synos_ai.SYNOS_SYSCALL_BASE, -result);
}
