// SPDX-License-Identifier: MIT
namespace SynOS.Daemon.Service;

/// <summary>An option cannot be used.</summary>
internal sealed class OptionsException(string problem) : Exception($"the options cannot be used: {problem}");
