// SPDX-License-Identifier: MIT
namespace SynOS.Interop;

/// <summary>The state that the AI daemon publishes.</summary>
/// <param name="AwarenessLevel">How aware the daemon is, 0 to <see cref="Uapi.synos_ai.SYNOS_LEVEL_MAX"/>.</param>
/// <param name="ThreatLevel">How threatened the system is, 0 to <see cref="Uapi.synos_ai.SYNOS_LEVEL_MAX"/>.</param>
/// <param name="Learning">How the daemon learns.</param>
/// <param name="Context">What the daemon is working on: text without NUL, shorter in UTF-8 than <see cref="Uapi.synos_ai.SYNOS_CONTEXT_LEN"/>.</param>
public readonly record struct ConsciousnessState(int AwarenessLevel, int ThreatLevel, LearningState Learning, string Context);
