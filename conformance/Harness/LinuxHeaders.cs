// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Interop.Abi.Clang;

namespace SynOS.Conformance.Harness;

/// <summary>A set of Linux's headers whose facts are judged.</summary>
/// <param name="Root">The folder that has <c>linux/</c>.</param>
public sealed record LinuxHeaders(string Root)
{
    /// <summary>Those of this machine, which differ from one system to the next.</summary>
    public static LinuxHeaders System { get; } = new(ClangTarget.CommonFolder);

    /// <summary>The same on every machine: those of the source that the guest's kernel is built of.</summary>
    public static LinuxHeaders Pinned => new(Path.Combine(GuestParts.ReadFolder("headers"), "usr/include"));

    public string PathOf(string header) => Path.Combine(Root, header);

    /// <summary>Every header below <c>linux/</c>, as programs include it.</summary>
    public IReadOnlyList<string> All() =>
    [
        .. Directory.EnumerateFiles(PathOf("linux"), "*.h", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Where a compiler for a target looks before the system's folders, as <c>synos-abi</c> does.</summary>
    public IReadOnlyList<string> FoldersFor(string target) =>
        Root == ClangTarget.CommonFolder ? [] : [.. ClangTarget.All.Single(t => t.Name == target).FoldersIn(Root)];
}
