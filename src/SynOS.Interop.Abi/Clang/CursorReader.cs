// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads names and children of cursors.</summary>
internal static unsafe class CursorReader
{
    public static string Name(CXCursor cursor)
    {
        using var text = clang.getCursorSpelling(cursor);
        return text.ToString();
    }

    /// <summary>Unnamed types have an empty name, or a description in parentheses, depending on the version.</summary>
    public static bool IsUnnamed(string name) => name.Length == 0 || name.Contains('(', StringComparison.Ordinal);

    /// <summary>A macro's text ends where its name ends: it has no value.</summary>
    public static bool IsEmptyMacro(CXCursor macro, string name)
    {
        uint start, end;
        clang.getExpansionLocation(clang.getCursorLocation(macro), null, null, null, &start);
        clang.getExpansionLocation(clang.getRangeEnd(clang.getCursorExtent(macro)), null, null, null, &end);
        return end - start == name.Length;
    }

    /// <summary>Direct children.</summary>
    public static List<CXCursor> Children(CXCursor parent)
    {
        var found = new List<CXCursor>();
        // The handle only has to outlive the call below, which visits before it returns.
        var handle = GCHandle.Alloc(found);
        try
        {
            _ = clang.visitChildren(parent, &OnChild, (void*)GCHandle.ToIntPtr(handle));
        }
        finally
        {
            handle.Free();
        }

        return found;
    }

    /// <summary>All fields of a record, also those without a name, which visiting children leaves out.</summary>
    public static List<CXCursor> Fields(CXType record)
    {
        var found = new List<CXCursor>();
        var handle = GCHandle.Alloc(found);
        try
        {
            _ = clang.Type_visitFields(record, &OnField, (void*)GCHandle.ToIntPtr(handle));
        }
        finally
        {
            handle.Free();
        }

        return found;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static CXChildVisitResult OnChild(CXCursor cursor, CXCursor parent, void* data)
    {
        ((List<CXCursor>)GCHandle.FromIntPtr((nint)data).Target!).Add(cursor);
        return CXChildVisitResult.CXChildVisit_Continue;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static CXVisitorResult OnField(CXCursor cursor, void* data)
    {
        ((List<CXCursor>)GCHandle.FromIntPtr((nint)data).Target!).Add(cursor);
        return CXVisitorResult.CXVisit_Continue;
    }
}
