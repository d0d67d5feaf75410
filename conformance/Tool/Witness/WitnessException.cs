// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Tool.Witness;

/// <summary>The witness cannot be asked; says what to do. Each id has a page in docs/diagnostics.</summary>
public sealed class WitnessException(string id, string message) : Exception($"error {id}: {message}")
{
    /// <summary>gcc does not agree with a fact.</summary>
    public const string Unequal = "SYNOS4006";

    /// <summary>A compiler is not installed.</summary>
    public const string NoCompiler = "SYNOS4007";

    /// <summary>A header that gcc compiles gives no facts.</summary>
    public const string NoFacts = "SYNOS4008";

    /// <summary>A compiler does not answer in time.</summary>
    public const string NoAnswer = "SYNOS4009";

    /// <summary>gcc evaluates a macro that has no fact.</summary>
    public const string Omitted = "SYNOS4010";

    public string Id { get; } = id;
}
