// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Targets;

/// <summary>What is known of an architecture that facts are measured for: the one table of them.</summary>
/// <param name="Name">Name in facts.</param>
/// <param name="Triple">What compilers and Debian's folders of headers call it.</param>
/// <param name="Debian">What Debian's packages call it.</param>
/// <param name="PointerSize">Bytes of a register, of a pointer and of <c>long</c>.</param>
/// <param name="Condition">The condition that holds in C's preprocessor when compiling for it, and for no other.</param>
internal sealed record Architecture(string Name, string Triple, string Debian, int PointerSize, string Condition)
{
    /// <summary>In the order that facts name them.</summary>
    public static IReadOnlyList<Architecture> All { get; } =
    [
        // x32 is a machine of its own: pointers of 4 bytes in 64-bit code.
        new("x86_64", "x86_64-linux-gnu", "amd64", 8, "defined(__x86_64__) && !defined(__ILP32__)"),
        new("i686", "i686-linux-gnu", "i386", 4, "defined(__i386__)"),
        new("aarch64", "aarch64-linux-gnu", "arm64", 8, "defined(__aarch64__) && !defined(__ILP32__) && !defined(__AARCH64EB__)"),
        new("arm", "arm-linux-gnueabihf", "armhf", 4, "defined(__arm__) && defined(__ARM_EABI__) && !defined(__ARMEB__)"),
        new("riscv64", "riscv64-linux-gnu", "riscv64", 8, "defined(__riscv) && __riscv_xlen == 64"),
        new("s390x", "s390x-linux-gnu", "s390x", 8, "defined(__s390x__)"),
        new("ppc64le", "powerpc64le-linux-gnu", "ppc64el", 8, "defined(__powerpc64__) && defined(__LITTLE_ENDIAN__)"),
    ];
}
