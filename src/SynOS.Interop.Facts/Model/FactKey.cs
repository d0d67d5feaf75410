// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Model;

/// <summary>Keys of facts: a kind and a name, <c>struct synos_ai_event.pid</c>. Nothing in a key but a member's name stands behind a dot.</summary>
internal static class FactKey
{
    /// <summary>The key of the whole that the fact is about or is a member of: <c>struct synos_ai_event</c>.</summary>
    public static string OwnerOf(string key) => key.IndexOf('.') is var dot and >= 0 ? key.Substring(0, dot) : key;

    /// <summary>The last name in a key, which is what stands at the place of its declaration: <c>pid</c>.</summary>
    public static string LastNameOf(string key) => key.Substring(key.LastIndexOfAny([' ', '.', ':']) + 1);
}
