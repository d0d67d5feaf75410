// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Commands;

/// <summary>What was asked cannot be done, and nothing was.</summary>
internal sealed class UsageException(string message) : Exception(message);
