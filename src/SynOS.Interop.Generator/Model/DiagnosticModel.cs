// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;

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
