// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Model;

/// <summary>A place in a file; line and column count from 1, 0 means the file as a whole.</summary>
internal readonly record struct SourceLocation(string File, int Line, int Column)
{
    /// <summary>MSBuild's clickable form, <c>file(line,column)</c>.</summary>
    public override string ToString() => Line == 0 ? File : FormattableString.Invariant($"{File}({Line},{Column})");
}
