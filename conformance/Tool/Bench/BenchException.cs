// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Tool.Bench;

/// <summary>A benchmark cannot be made here; says why, and what to do.</summary>
public sealed class BenchException(string message) : Exception(message);
