// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Lists the files of a unit: a build has to read the header again when any of them changes.</summary>
internal static unsafe class InclusionReader
{
    public static IReadOnlyList<string> Read(SyntaxUnit unit)
    {
        var files = new List<string>();
        // The handle only has to outlive the call below, which visits before it returns.
        var handle = GCHandle.Alloc(files);
        try
        {
            clang.getInclusions(unit.Unit, &OnFile, (void*)GCHandle.ToIntPtr(handle));
        }
        finally
        {
            handle.Free();
        }

        return files;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnFile(void* file, CXSourceLocation* stack, uint depth, void* data)
    {
        using var name = clang.getFileName(file);
        ((List<string>)GCHandle.FromIntPtr((nint)data).Target!).Add(name.ToString());
    }
}
