// SPDX-License-Identifier: MIT
using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(SynOS.Interop.Benchmarks.GeneratorBenchmarks).Assembly).Run(args);
