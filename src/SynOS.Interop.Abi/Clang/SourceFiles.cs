// SPDX-License-Identifier: MIT
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Tells the files of one unit apart, and places in them. Nearly all places are asked for, so answers are kept.</summary>
/// <param name="wrapper">The file in memory that is parsed, and includes the header.</param>
/// <param name="header">The header's full path.</param>
/// <param name="shownAs">The header's path as the user wrote it.</param>
/// <param name="whole">Whether what the header includes counts as the header's.</param>
internal sealed unsafe class SourceFiles(string wrapper, string header, string shownAs, bool whole)
{
    private readonly Dictionary<nint, (FileRole Role, string Name)> _files = [];
    private nint _last;
    private (FileRole Role, string Name) _lastFile;

    /// <summary>
    /// Where something is after macros are expanded: a declaration that comes out of another header's macro is the
    /// declaration of whoever uses the macro.
    /// </summary>
    public SourceLocation Locate(CXSourceLocation location, out FileRole role)
    {
        void* file;
        uint line, column, offset;
        clang.getExpansionLocation(location, &file, &line, &column, &offset);
        if (file is null)
        {
            role = FileRole.None;
            return new SourceLocation("", 0, 0);
        }

        if ((nint)file != _last)
        {
            _last = (nint)file;
            if (!_files.TryGetValue(_last, out _lastFile))
                _files.Add(_last, _lastFile = Look(file));
        }

        role = _lastFile.Role;
        return new SourceLocation(_lastFile.Name, (int)line, (int)column);
    }

    public SourceLocation Locate(CXCursor cursor) => Locate(clang.getCursorLocation(cursor), out _);

    public bool IsHeader(CXCursor cursor)
    {
        Locate(clang.getCursorLocation(cursor), out var role);
        return role == FileRole.Header;
    }

    private (FileRole Role, string Name) Look(void* file)
    {
        using var text = clang.getFileName(file);
        var name = text.ToString();
        if (name == header)
            return (FileRole.Header, shownAs);
        return (name == wrapper ? FileRole.Wrapper : whole ? FileRole.Header : FileRole.Other, name);
    }
}
