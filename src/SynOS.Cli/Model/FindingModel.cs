// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>What one check of the doctor found.</summary>
/// <param name="Check">Its name.</param>
/// <param name="Result">How it is.</param>
/// <param name="Found">What was found.</param>
/// <param name="Remedy">What can be done; null if nothing has to be.</param>
internal sealed record FindingModel(string Check, FindingResult Result, string Found, string? Remedy = null);
