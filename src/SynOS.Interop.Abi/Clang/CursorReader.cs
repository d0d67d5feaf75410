// SPDX-License-Identifier: MIT

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClangSharp.Interop;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads names, places and children of cursors.</summary>
internal static unsafe class CursorReader
{
    public static string Name(CXCursor cursor)
    {
        using var text = clang.getCursorSpelling(cursor);
        return text.ToString();
    }

    /// <summary>Unnamed types have an empty name, or a description in parentheses, depending on the version.</summary>
    public static bool IsUnnamed(string name) => name.Length == 0 || name.Contains('(', StringComparison.Ordinal);

    public static SourceLocation Locate(CXCursor cursor) => Locate(clang.getCursorLocation(cursor));

    public static SourceLocation Locate(CXSourceLocation location)
    {
        void* file;
        uint line, column, offset;
        clang.getExpansionLocation(location, &file, &line, &column, &offset);
        if (file is null)
            return new SourceLocation("", 0, 0);
        using var name = clang.getFileName(file);
        return new SourceLocation(name.ToString(), (int)line, (int)column);
    }

    /// <summary>A macro's text ends where its name ends: it has no value.</summary>
    public static bool IsEmptyMacro(CXCursor macro, string name)
    {
        uint start, end;
        clang.getExpansionLocation(clang.getCursorLocation(macro), null, null, null, &start);
        clang.getExpansionLocation(clang.getRangeEnd(clang.getCursorExtent(macro)), null, null, null, &end);
        return end - start == name.Length;
    }

    /// <summary>Direct children; of a whole unit, only what its main file declares, not what it includes.</summary>
    public static List<CXCursor> Children(CXCursor parent, bool mainFileOnly = false)
    {
        var visit = new Visit { MainFileOnly = mainFileOnly };
        // The handle only has to outlive the call below, which visits before it returns.
        var handle = GCHandle.Alloc(visit);
        try
        {
            _ = clang.visitChildren(parent, &OnChild, (void*)GCHandle.ToIntPtr(handle));
        }
        finally
        {
            handle.Free();
        }

        return visit.Found;
    }

    /// <summary>All fields of a record, also those without a name, which visiting children leaves out.</summary>
    public static List<CXCursor> Fields(CXType record)
    {
        var visit = new Visit();
        var handle = GCHandle.Alloc(visit);
        try
        {
            _ = clang.Type_visitFields(record, &OnField, (void*)GCHandle.ToIntPtr(handle));
        }
        finally
        {
            handle.Free();
        }

        return visit.Found;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static CXChildVisitResult OnChild(CXCursor cursor, CXCursor parent, void* data)
    {
        var visit = (Visit)GCHandle.FromIntPtr((nint)data).Target!;
        if (!visit.MainFileOnly || clang.Location_isFromMainFile(clang.getCursorLocation(cursor)) != 0)
            visit.Found.Add(cursor);
        return CXChildVisitResult.CXChildVisit_Continue;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static CXVisitorResult OnField(CXCursor cursor, void* data)
    {
        ((Visit)GCHandle.FromIntPtr((nint)data).Target!).Found.Add(cursor);
        return CXVisitorResult.CXVisit_Continue;
    }

    private sealed class Visit
    {
        public bool MainFileOnly { get; init; }

        public List<CXCursor> Found { get; } = [];
    }
}
