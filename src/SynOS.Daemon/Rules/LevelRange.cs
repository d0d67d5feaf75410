// SPDX-License-Identifier: MIT
using SynOS.Interop.Uapi;

namespace SynOS.Daemon.Rules;

/// <summary>Levels from one on and below another.</summary>
internal readonly record struct LevelRange(int Least, int Below)
{
    public static LevelRange Any { get; } = new(0, synos_ai.SYNOS_LEVEL_MAX + 1);

    public bool Has(int level) => level >= Least && level < Below;
}
