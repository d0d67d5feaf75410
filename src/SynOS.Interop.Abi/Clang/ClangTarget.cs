// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Clang;

/// <summary>An architecture that the header is measured for.</summary>
/// <param name="Name">Name in facts.</param>
/// <param name="Triple">What clang calls it.</param>
/// <param name="PointerSize">Bytes of a register and a pointer.</param>
/// <param name="HeaderFolders">
/// Where its <c>asm/</c> headers may be. Those of another architecture parse without an error and give wrong facts, so a
/// target is measured only with its own.
/// </param>
internal sealed record ClangTarget(string Name, string Triple, int PointerSize, IReadOnlyList<string> HeaderFolders)
{
    /// <summary>x86 has one set of <c>asm/</c> headers for 64 and 32 bit.</summary>
    private static readonly string[] X86Headers = ["/usr/include/x86_64-linux-gnu", "/usr/include/i386-linux-gnu", "/usr/x86_64-linux-gnu/include", "/usr/i686-linux-gnu/include"];

    /// <summary>The targets that every fact of a lock is measured for, in the order of their names in facts.</summary>
    public static IReadOnlyList<ClangTarget> All { get; } =
    [
        new("x86_64", "x86_64-linux-gnu", 8, X86Headers),
        new("i686", "i686-linux-gnu", 4, X86Headers),
    ];
}
