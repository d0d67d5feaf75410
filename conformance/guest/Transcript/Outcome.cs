// SPDX-License-Identifier: MIT


namespace SynOS.Conformance.Guest.Transcript;

/// <summary>What a case did: result (0 or the negated errno), the argument's memory after the call, and keys.</summary>
internal sealed record Outcome(int Result, string Out, KeyList Keys);
