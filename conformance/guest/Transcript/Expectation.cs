// SPDX-License-Identifier: MIT


namespace SynOS.Conformance.Guest.Transcript;

/// <summary>What a case had to do. Its memory is compared with the other transcripts only.</summary>
internal sealed record Expectation(int Errno, KeyList Keys)
{
    public bool IsMetBy(Outcome outcome) =>
        outcome.Result == -Errno && outcome.Keys.ToString() == Keys.ToString();
}
