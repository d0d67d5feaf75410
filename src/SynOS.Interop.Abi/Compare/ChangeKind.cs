// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>How bad a change is; <see cref="ChangeReach"/> says for whom.</summary>
internal enum ChangeKind
{
    /// <summary>No program can tell.</summary>
    Neutral,

    /// <summary>New programs can use it, existing ones do not notice.</summary>
    Additive,

    /// <summary>Existing programs or sources fail or misread.</summary>
    Breaking,
}
