// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Emit;

/// <summary>Something that facts can be turned into: the same facts always give the same bytes.</summary>
/// <param name="Kind">Its name on the command line.</param>
/// <param name="What">What it gives, for the help.</param>
/// <param name="Emit">Gives the text.</param>
internal sealed record Emitter(string Kind, string What, Func<EmitRequest, string> Emit)
{
    /// <summary>What a file begins with that holds nothing else, and a block in another file does not.</summary>
    public string Head { get; init; } = "";
}
