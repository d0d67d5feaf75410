// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>Whom a breaking change breaks.</summary>
[Flags]
internal enum ChangeReach
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>Sources: they do not compile any more, or mean something else when they do.</summary>
    Source = 1,

    /// <summary>Programs that were built before: they misread, or do something else.</summary>
    Binary = 2,

    /// <summary>What a call answers: programs are built and run as before, and meet an answer that they do not know.</summary>
    Behaviour = 4,
}
