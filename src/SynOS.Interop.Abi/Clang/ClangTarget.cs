// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Clang;

/// <summary>An architecture that the header is measured for.</summary>
/// <param name="Name">Name in facts.</param>
/// <param name="Triple">What clang calls it.</param>
/// <param name="PointerSize">Bytes of a register and a pointer.</param>
/// <param name="Package">The Debian package that has its C headers.</param>
/// <param name="HeaderFolders">
/// Where its <c>asm/</c> headers may be. Those of another architecture parse without an error and give wrong facts, so a
/// target is measured only with its own.
/// </param>
internal sealed record ClangTarget(string Name, string Triple, int PointerSize, string Package, IReadOnlyList<string> HeaderFolders)
{
    /// <summary>Where this machine has the headers that are the same for all architectures.</summary>
    public const string CommonFolder = "/usr/include";

    /// <summary>x86 has one set of <c>asm/</c> headers for 64 and 32 bit; only the C library's differ, in <c>gnu/</c>.</summary>
    private static readonly string[] X86Headers = ["/usr/include/x86_64-linux-gnu", "/usr/include/i386-linux-gnu", "/usr/x86_64-linux-gnu/include", "/usr/i686-linux-gnu/include"];

    /// <summary>The targets that every fact of a lock is measured for, in the order of their names in facts.</summary>
    public static IReadOnlyList<ClangTarget> All { get; } =
    [
        new("x86_64", "x86_64-linux-gnu", 8, "linux-libc-dev", X86Headers),
        new("i686", "i686-linux-gnu", 4, "linux-libc-dev", X86Headers),
        Cross("aarch64", "aarch64-linux-gnu", 8, "arm64"),
        Cross("arm", "arm-linux-gnueabihf", 4, "armhf"),
        Cross("riscv64", "riscv64-linux-gnu", 8, "riscv64"),
        Cross("s390x", "s390x-linux-gnu", 8, "s390x"),
        Cross("ppc64le", "powerpc64le-linux-gnu", 8, "ppc64el"),
    ];

    /// <summary>Folders to search for system headers, in their order; null when the target's own are not installed.</summary>
    public IReadOnlyList<string>? SystemFolders()
    {
        var own = HeaderFolders.Where(f => Directory.Exists(f + "/asm")).ToList();
        if (own.Count == 0)
            return null;
        // linux/ comes from this machine for all targets, so that they are measured of one version; where each architecture
        // has a folder of its own, /usr/include has no asm/ that could get in before.
        return Directory.Exists(CommonFolder + "/asm") ? [.. own, CommonFolder] : [CommonFolder, .. own];
    }

    /// <summary>The target of that name; otherwise a reason that says what there is.</summary>
    public static ClangTarget? Find(string name, out string reason)
    {
        var known = string.Join(", ", All.Select(t => t.Name));
        reason = name == "m68k"
            ? $"'m68k' is not measured: clang lays its structs out otherwise than gcc, so that the facts would be wrong. The targets are {known}."
            : $"'{name}' is not a target; the targets are {known}.";
        return All.FirstOrDefault(t => t.Name == name);
    }

    private static ClangTarget Cross(string name, string triple, int pointerSize, string debian) =>
        new(name, triple, pointerSize, $"libc6-dev-{debian}-cross", [$"{CommonFolder}/{triple}", $"/usr/{triple}/include"]);
}
