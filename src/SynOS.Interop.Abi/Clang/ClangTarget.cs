// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>A target as clang measures for it.</summary>
/// <param name="Target">Which one.</param>
/// <param name="Package">The Debian package that has its C headers.</param>
/// <param name="HeaderFolders">
/// Where its <c>asm/</c> headers may be. Those of another architecture parse without an error and give wrong facts, so a
/// target is measured only with its own.
/// </param>
internal sealed record ClangTarget(Target Target, string Package, IReadOnlyList<string> HeaderFolders)
{
    /// <summary>Where this machine has the headers that are the same for all architectures.</summary>
    public const string CommonFolder = "/usr/include";

    /// <summary>x86 has one set of <c>asm/</c> headers for 64 and 32 bit; only the C library's differ, in <c>gnu/</c>.</summary>
    private static readonly string[] X86Headers = ["/usr/include/x86_64-linux-gnu", "/usr/include/i386-linux-gnu", "/usr/x86_64-linux-gnu/include", "/usr/i686-linux-gnu/include"];

    /// <summary>The targets that every fact of a lock is measured for, in the order of their names in facts.</summary>
    public static IReadOnlyList<ClangTarget> All { get; } = [.. Target.All.Select(Of)];

    public string Name => Target.Name;

    public string Triple => Target.Architecture.Triple;

    /// <summary>Bytes of a register and a pointer.</summary>
    public int PointerSize => Target.Architecture.PointerSize;

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

    /// <summary>
    /// What to search of a folder that the user names: its own <c>asm/</c> of this target first, where it has one for each
    /// architecture under the names that Debian gives them below <see cref="CommonFolder"/>.
    /// </summary>
    public IEnumerable<string> FoldersIn(string root) =>
        HeaderFolders.Where(f => f.StartsWith(CommonFolder + "/", StringComparison.Ordinal)).Select(f => root + f[CommonFolder.Length..])
            .Where(f => Directory.Exists(f + "/asm")).Take(1).Append(root);

    /// <summary>The target of that name; otherwise a reason that says what there is.</summary>
    public static ClangTarget? Find(string name, out string reason)
    {
        var known = string.Join(", ", All.Select(t => t.Name));
        reason = name == "m68k"
            ? $"'m68k' is not measured: clang lays its structs out otherwise than gcc, so that the facts would be wrong. The targets are {known}."
            : $"'{name}' is not a target; the targets are {known}.";
        return All.FirstOrDefault(t => t.Name == name);
    }

    private static ClangTarget Of(Target target)
    {
        var triple = target.Architecture.Triple;
        return target == Target.X64 || target == Target.X86
            ? new(target, "linux-libc-dev", X86Headers)
            : new(target, $"libc6-dev-{target.Architecture.Debian}-cross", [$"{CommonFolder}/{triple}", $"/usr/{triple}/include"]);
    }
}
