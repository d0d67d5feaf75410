// SPDX-License-Identifier: MIT

namespace ClangSharp.Interop;

/// <summary>A set of translation units.</summary>
public readonly unsafe struct CXIndex(nint handle) : IDisposable
{
    public nint Handle { get; } = handle;

    public static implicit operator void*(CXIndex value) => (void*)value.Handle;

    public static CXIndex Create(bool excludeDeclarationsFromPch = false, bool displayDiagnostics = false) =>
        new((nint)clang.createIndex(excludeDeclarationsFromPch ? 1 : 0, displayDiagnostics ? 1 : 0));

    public void Dispose() => clang.disposeIndex(this);
}
