// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>Events are missing at this place: they were overwritten before they could be read.</summary>
/// <param name="Lost">How many.</param>
internal sealed record LossModel(ulong Lost);
