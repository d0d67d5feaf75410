// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>A setting as it is now.</summary>
/// <param name="Name">Below <c>kernel.synos.</c></param>
/// <param name="Value">What the kernel says; null if it has no such setting.</param>
/// <param name="Default">What a kernel begins with.</param>
/// <param name="Range">What it may be.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record SettingModel(string Name, string? Value, string Default, string Range, string Meaning);
