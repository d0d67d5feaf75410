// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Keeps apart the headers of one project: two that would emit the same files cannot both be emitted.</summary>
internal static class UnitParser
{
    public static IEnumerable<HeaderModel> Separate(ImmutableArray<HeaderModel> headers)
    {
        // File names of emitted sources are compared without case.
        var owners = new Dictionary<string, HeaderModel>(StringComparer.OrdinalIgnoreCase);
        foreach (HeaderModel header in headers.OrderBy(header => header.Path, StringComparer.Ordinal))
        {
            string name = header.Unit.HintName("");
            if (!owners.TryGetValue(name, out HeaderModel? owner))
            {
                owners.Add(name, header);
                yield return header;
                continue;
            }

            var diagnostic = new DiagnosticModel(
                GeneratorDiagnostics.DuplicateName,
                new LocationModel(header.Path, 0, 0, 0),
                $"header {header.Unit.Header}",
                $"'{owner.Path}' has the same base name and the same namespace {header.Unit.Namespace}");
            yield return header with { Structs = default, Constants = default, Calls = default, Diagnostics = new([diagnostic]) };
        }
    }
}
