// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Store;

/// <summary>A lock as read: its facts, and the comments at its head (licence, reasons of accepted breaks).</summary>
internal sealed record LockFile(FactSet Facts, IReadOnlyList<string> Comments)
{
    /// <summary>The file itself, so that one who replaces it sees whether it still is; empty for a text.</summary>
    public byte[] Content { get; init; } = [];
}
