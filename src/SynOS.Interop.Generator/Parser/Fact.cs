// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>One measured fact, not understood further than its kind and name.</summary>
/// <param name="Kind">First word: <c>struct</c>, <c>const</c>, <c>call</c> …</param>
/// <param name="Name">What the fact is about: <c>synos_ai_event.pid</c>.</param>
/// <param name="Value">The rest of the line, without the targets.</param>
/// <param name="Line">The whole line, for messages.</param>
/// <param name="Where">The line of the facts file.</param>
/// <param name="Targets">Targets that the fact holds for, separated by commas; empty when it holds for all.</param>
/// <param name="IsExtern">Whether another header declares it.</param>
internal sealed record Fact(string Kind, string Name, string Value, string Line, LocationModel Where, string Targets = "", bool IsExtern = false)
{
    /// <summary>Key of the fact's documentation and location.</summary>
    public string Key => Kind + " " + Name;

    /// <summary>The name of the record, enumeration or call that the fact is about or is a member of.</summary>
    public string Owner => Name.IndexOf('.') is var dot and >= 0 ? Name.Substring(0, dot) : Name;

    /// <summary>The name of the member; null when the fact is about the whole.</summary>
    public string? Member => Name.IndexOf('.') is var dot and >= 0 ? Name.Substring(dot + 1) : null;

    /// <summary>Key of the whole that the fact belongs to.</summary>
    public string OwnerKey => Kind + " " + Owner;
}
