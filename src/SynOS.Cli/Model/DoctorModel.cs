// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>All findings, in the order of the checks.</summary>
internal sealed record DoctorModel(IReadOnlyList<FindingModel> Findings)
{
    public int Count(FindingResult result) => Findings.Count(finding => finding.Result == result);
}
