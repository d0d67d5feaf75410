// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;

namespace SynOS.Interop;

/// <summary>How the daemon learns at the moment; any combination.</summary>
[Flags]
#pragma warning disable CA1711 // The ABI's name for it.
public enum LearningState
#pragma warning restore CA1711
{
    /// <summary>It does not learn.</summary>
    None = 0,

    /// <summary>It learns from what it is asked.</summary>
    Active = synos_ai.SYNOS_LEARNING_ACTIVE,

    /// <summary>It learns by watching.</summary>
    Passive = synos_ai.SYNOS_LEARNING_PASSIVE,

    /// <summary>An analysis is running.</summary>
    Analyzing = synos_ai.SYNOS_ANALYZING,
}
