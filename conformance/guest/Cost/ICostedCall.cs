// SPDX-License-Identifier: MIT


namespace SynOS.Conformance.Guest.Cost;

/// <summary>A call whose cost is measured. Implemented by structs, so that each is measured by code of its own, without a delegate.</summary>
internal interface ICostedCall
{
    /// <summary>Makes the call. Returns 0 or the negated errno.</summary>
    int Issue();
}
