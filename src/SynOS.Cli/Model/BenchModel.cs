// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>What was measured.</summary>
/// <param name="Kernel">On which kernel.</param>
/// <param name="Parts">Each thing that was measured, one after the other.</param>
internal sealed record BenchModel(KernelModel Kernel, IReadOnlyList<BenchPartModel> Parts);
