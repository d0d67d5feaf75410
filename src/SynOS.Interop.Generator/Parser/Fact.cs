// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>One measured fact, not understood further than its kind and name.</summary>
/// <param name="Kind">First word: <c>struct</c>, <c>const</c>, <c>call</c>, or a kind that C# cannot express yet.</param>
/// <param name="Name">What the fact is about: <c>synos_ai_event.pid</c>.</param>
/// <param name="Value">The rest of the line, without the targets.</param>
/// <param name="Line">The whole line, for messages.</param>
/// <param name="Where">The line of the facts file.</param>
internal sealed record Fact(string Kind, string Name, string Value, string Line, LocationModel Where)
{
    /// <summary>Key of the fact's documentation and location.</summary>
    public string Key => Kind + " " + Name;
}
