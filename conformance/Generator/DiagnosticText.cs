// SPDX-License-Identifier: MIT
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SynOS.Conformance.Generator;

/// <summary>A diagnostic as <c>id path:line:column</c>, lines and columns from 0.</summary>
internal static class DiagnosticText
{
    public static string Of(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Id} {span.Path}:{span.StartLinePosition.Line}:{span.StartLinePosition.Character}");
    }
}
