// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace SynOS.Interop.Abi.Emit.Fill;

/// <summary>
/// A comment of its own line that says what stands below it, in the words of the file's language:
/// <c>/* synos-abi: errors-man synos_log_event */</c>, and further down <c>/* synos-abi: end */</c>.
/// </summary>
/// <param name="Indent">The blanks before it, which each filled line gets as well.</param>
/// <param name="Column">Where its words begin, counted from 1.</param>
/// <param name="Words">What it says.</param>
/// <param name="IsBlock">Whether the language takes the comment for a block of its own, with empty lines around it.</param>
internal sealed partial record FillMark(string Indent, int Column, string Words, bool IsBlock)
{
    private const string End = "end";

    public bool IsEnd => Words == End;

    /// <summary>Null for any other line.</summary>
    public static FillMark? In(string line) => Mark().Match(line) is { Success: true } match
        ? new(match.Groups["indent"].Value, match.Groups["words"].Index + 1, match.Groups["words"].Value, match.Groups["opening"].Value == "..")
        : null;

    [GeneratedRegex("""^(?<indent>[ \t]*)(?<opening>/\*|//|#|\.\\"|<!--|\.\.)[ \t]*synos-abi: (?<words>\S.*?)[ \t]*(?:\*/(?:[ \t]*\\)?|-->)?$""")]
    private static partial Regex Mark();
}
