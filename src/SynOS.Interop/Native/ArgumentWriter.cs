// SPDX-License-Identifier: MIT
using System.Diagnostics.CodeAnalysis;
using SynOS.Interop.Text;
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Native;

/// <summary>
/// Checks what a caller gave and writes it into the structs of the ABI, which come in zeroed. Into the caller's own struct, because
/// to return one copies it; and the failures are methods of their own, because their texts would make the way without failure longer.
/// </summary>
internal static class ArgumentWriter
{
    private const LearningState AllLearningStates = LearningState.Active | LearningState.Passive | LearningState.Analyzing;

    /// <exception cref="ArgumentException">The context does not fit, has a NUL, or is not valid UTF-16.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level or the learning state is out of range.</exception>
    public static void Write(in ConsciousnessState state, ref synos_consciousness_state raw)
    {
        CheckRange(state.AwarenessLevel, synos_ai.SYNOS_LEVEL_MAX, nameof(state) + "." + nameof(state.AwarenessLevel));
        CheckRange(state.ThreatLevel, synos_ai.SYNOS_LEVEL_MAX, nameof(state) + "." + nameof(state.ThreatLevel));
        if ((state.Learning & ~AllLearningStates) != 0)
            ThrowUnknown(state.Learning, nameof(state) + "." + nameof(state.Learning));
        raw.awareness_level = (ulong)state.AwarenessLevel;
        raw.threat_level = (ulong)state.ThreatLevel;
        raw.learning_state = (ulong)state.Learning;
        FixedText.Write(state.Context, raw.current_context, nameof(state) + "." + nameof(state.Context));
    }

    /// <exception cref="ArgumentException">The description does not fit, has a NUL, or is not valid UTF-16.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The type, the severity or the process id is out of range.</exception>
    public static void Write(EventType type, int severity, ReadOnlySpan<char> description, int processId, ref synos_ai_event raw)
    {
        Write(type, severity, processId, ref raw);
        FixedText.Write(description, raw.description, nameof(description));
    }

    /// <exception cref="ArgumentException">The description does not fit, or has a NUL.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The type, the severity or the process id is out of range.</exception>
    public static void Write(EventType type, int severity, ReadOnlySpan<byte> description, int processId, ref synos_ai_event raw)
    {
        Write(type, severity, processId, ref raw);
        FixedText.Write(description, raw.description, nameof(description));
    }

    /// <exception cref="ArgumentException">The question is empty, does not fit, has a NUL, or is not valid UTF-16.</exception>
    public static void Write(ReadOnlySpan<char> question, ref synos_recommendation raw)
    {
        if (question.IsEmpty)
            throw new ArgumentException("The question is empty.", nameof(question));
        FixedText.Write(question, raw.query, nameof(question));
    }

    private static void Write(EventType type, int severity, int processId, ref synos_ai_event raw)
    {
        if (type is < EventTypes.First or > EventTypes.Last)
            ThrowUnknown(type);
        CheckRange(severity, synos_ai.SYNOS_SEVERITY_MAX, nameof(severity));
        ArgumentOutOfRangeException.ThrowIfNegative(processId);
        raw.event_type = (uint)type;
        raw.pid = processId;
        raw.severity = (uint)severity;
    }

    private static void CheckRange(int value, int most, string parameter)
    {
        if ((uint)value > (uint)most)
            ThrowRange(value, most, parameter);
    }

    [DoesNotReturn]
    private static void ThrowRange(int value, int most, string parameter) =>
        throw new ArgumentOutOfRangeException(parameter, value, $"The kernel takes 0 to {most}.");

    [DoesNotReturn]
    private static void ThrowUnknown(LearningState learning, string parameter) =>
        throw new ArgumentOutOfRangeException(parameter, learning, "The kernel knows no other flag than Active, Passive and Analyzing.");

    [DoesNotReturn]
    private static void ThrowUnknown(EventType type) =>
        throw new ArgumentOutOfRangeException(nameof(type), type, "The kernel knows no such event type.");
}
