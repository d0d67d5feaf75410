// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Emit;

/// <summary>Every kind that <c>emit</c> knows, in the order of the help.</summary>
internal static class EmitterTable
{
    public static IReadOnlyList<Emitter> All { get; } =
    [
        new("c", "static asserts, which a C compiler checks", CAssertEmitter.Emit),
        new("markdown", "tables for documentation", MarkdownEmitter.Emit),
        new("syzkaller", "the calls for syzkaller, a .txt file of its sys/linux", SyzkallerEmitter.Emit),
        new("syzkaller-const", "the numbers for it, the .txt.const file beside it", SyzkallerConstEmitter.Emit),
    ];

    public static string Names => string.Join(", ", All.Select(e => e.Kind));

    public static Emitter? Find(string kind) => All.FirstOrDefault(e => e.Kind == kind);
}
