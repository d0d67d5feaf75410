// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SynOS.Interop.Generator.Model;

/// <summary>A diagnostic that flows through the pipeline beside the models; it holds no symbol and no syntax.</summary>
internal sealed record DiagnosticModel(DiagnosticDescriptor Descriptor, LocationModel Location, EquatableArray<string> Arguments)
{
    public DiagnosticModel(DiagnosticDescriptor descriptor, LocationModel location, params string[] arguments)
        : this(descriptor, location, new EquatableArray<string>(arguments))
    {
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location.ToLocation(), [.. Arguments]);
}

/// <summary>A place in the header or in the facts file. Lines and columns count from 0, as in Roslyn.</summary>
internal sealed record LocationModel(string Path, int Line, int Column, int Length)
{
    public Location ToLocation() => Location.Create(
        Path,
        new TextSpan(0, 0), // Nobody has the header's text here; line and column are what is shown.
        new LinePositionSpan(new LinePosition(Line, Column), new LinePosition(Line, Column + Length)));
}
