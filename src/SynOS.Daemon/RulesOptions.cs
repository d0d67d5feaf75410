// SPDX-License-Identifier: MIT
namespace SynOS.Daemon;

/// <summary>The rules that answer questions.</summary>
public sealed class RulesOptions
{
    /// <summary>The file with the rules; null for none. It must be there and without an error when the host starts.</summary>
    public string? File { get; set; }

    /// <summary>Whether the rules are read again when the file changes. A file with an error changes nothing: the rules before it stay.</summary>
    public bool Reload { get; set; } = true;
}
