// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>An event that the kernel took.</summary>
/// <param name="Type">What it is about.</param>
/// <param name="Severity">0 to 10.</param>
/// <param name="Description">What was said.</param>
/// <param name="Filtered">Whether the administrator's filter drops such events, so that it is in no log.</param>
internal sealed record LoggedModel(string Type, int Severity, string Description, bool Filtered);
