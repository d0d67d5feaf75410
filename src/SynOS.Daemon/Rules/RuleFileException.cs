// SPDX-License-Identifier: MIT
namespace SynOS.Daemon.Rules;

/// <summary>A file of rules cannot be used; the message begins with the place.</summary>
internal sealed class RuleFileException(RulePlace place, string problem) : Exception($"{place}: {problem}");
