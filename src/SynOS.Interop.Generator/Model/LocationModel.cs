// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SynOS.Interop.Generator.Model;

/// <summary>A place in the header or in the facts file. Lines and columns count from 0, as in Roslyn.</summary>
internal sealed record LocationModel(string Path, int Line, int Column, int Length)
{
    public Location ToLocation() => Location.Create(
        Path,
        new TextSpan(0, 0), // Nobody has the header's text here; line and column are what is shown.
        new LinePositionSpan(new LinePosition(Line, Column), new LinePosition(Line, Column + Length)));
}
