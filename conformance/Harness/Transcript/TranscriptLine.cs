// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Transcript;

/// <summary>What one program saw in one case.</summary>
/// <param name="Case">Name of the case, the same in C, in C# and in the expectation.</param>
/// <param name="Call">The C name of the call, or what was read instead.</param>
/// <param name="Ret">The return value, as written.</param>
/// <param name="Errno">Name of the error, or 0.</param>
/// <param name="Out">The caller's memory after the call; null when none is readable.</param>
/// <param name="Keys">Further observations, in the order written, unescaped.</param>
/// <param name="Number">Line in its source, from 1.</param>
public sealed record TranscriptLine(
    string Case,
    string Call,
    string Ret,
    string Errno,
    MemoryDump? Out,
    IReadOnlyList<KeyValuePair<string, string>> Keys,
    int Number);
