// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Ring;

/// <summary>Where a reader of the events begins.</summary>
public enum EventStart
{
    /// <summary>With the oldest event that is kept. Those since boot that are not kept any more count as lost.</summary>
    Oldest,

    /// <summary>With the first event that is accepted from now on.</summary>
    New,
}
