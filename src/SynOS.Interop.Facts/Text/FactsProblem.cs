// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Text;

/// <summary>Something that no writer of facts writes.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Column">Its column, counted from 1.</param>
/// <param name="Message">What is wrong, as a part of a sentence.</param>
/// <param name="Text">The line; of one that is too long, its beginning.</param>
internal sealed record FactsProblem(FactsProblemKind Kind, int Line, int Column, string Message, string Text)
{
    /// <summary>What the line is about, as far as it says so.</summary>
    public string? Key { get; init; }

    /// <summary>What a newer writer states of a record or field, and this reader does not know: <c>bits=3</c>; null when that is not what is wrong.</summary>
    public string? Unknown { get; init; }

    /// <summary>Of a fact that is stated twice, the line that has it first.</summary>
    public int First { get; init; }
}
