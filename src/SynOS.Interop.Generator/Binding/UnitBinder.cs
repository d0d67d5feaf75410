// SPDX-License-Identifier: MIT
using System.Collections.Immutable;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>
/// Keeps apart the headers of one project: two that would emit the same files cannot both be emitted, and a type that several headers of
/// a namespace state is emitted once, with the header that declares it if that is among them.
/// </summary>
internal static class UnitBinder
{
    public static IEnumerable<HeaderModel> Separate(ImmutableArray<HeaderModel> headers)
    {
        var result = new List<HeaderModel>();
        var accepted = new List<HeaderModel>();
        // File names of emitted sources are compared without case.
        var files = new Dictionary<string, HeaderModel>(StringComparer.OrdinalIgnoreCase);
        foreach (HeaderModel header in headers.OrderBy(header => header.Path, StringComparer.Ordinal))
        {
            string name = header.Unit.HintName("");
            if (files.TryGetValue(name, out HeaderModel? first))
            {
                string owner = $"'{first.Path}' has the same base name and the same namespace {header.Unit.Namespace}";
                result.Add(Refused(header, new LocationModel(header.Path, 0, 0, 0), $"header {header.Unit.Header}", owner));
                continue;
            }

            files.Add(name, header);
            accepted.Add(header);
        }

        var owners = OwnersOf(accepted);
        while (accepted.Select(header => Conflict(header, owners)).FirstOrDefault(conflict => conflict is not null) is { } conflict)
        {
            string owner = $"'{conflict.Owner.Path}' has another one in the same namespace {conflict.Header.Unit.Namespace}, so nothing is emitted for {conflict.Header.Unit.Header}";
            result.Add(Refused(conflict.Header, conflict.Type.Where, conflict.Type.Key, owner));
            accepted.Remove(conflict.Header);
            owners = OwnersOf(accepted);
        }

        result.AddRange(accepted.Select(header => WithoutOthers(header, owners)));
        return result.OrderBy(header => header.Path, StringComparer.Ordinal);
    }

    private static TypeConflict? Conflict(HeaderModel header, Dictionary<(string Namespace, string Type), (HeaderModel Header, SharedTypeModel Type)> owners) => header.Types
        .Select(type => (Type: type, Owner: owners[(header.Unit.Namespace, type.Name)]))
        .Where(pair => pair.Owner.Type.Signature != pair.Type.Signature)
        .Select(pair => new TypeConflict(header, pair.Type, pair.Owner.Header))
        .FirstOrDefault();

    /// <summary>The header without the types that another one emits.</summary>
    private static HeaderModel WithoutOthers(HeaderModel header, Dictionary<(string Namespace, string Type), (HeaderModel Header, SharedTypeModel Type)> owners)
    {
        var others = new HashSet<string>(header.Types.Select(type => type.Name).Where(name => !ReferenceEquals(owners[(header.Unit.Namespace, name)].Header, header)));
        return others.Count == 0 ? header : header with
        {
            Structs = new(header.Structs.Where(model => !others.Contains(model.Name))),
            Enums = new(header.Enums.Where(model => !others.Contains(model.Name))),
        };
    }

    /// <summary>Who emits a type: the header that declares it, else the first that uses it.</summary>
    private static Dictionary<(string Namespace, string Type), (HeaderModel Header, SharedTypeModel Type)> OwnersOf(List<HeaderModel> headers)
    {
        var owners = new Dictionary<(string, string), (HeaderModel, SharedTypeModel)>();
        foreach (bool isExtern in new[] { false, true })
        {
            foreach (HeaderModel header in headers)
            {
                foreach (SharedTypeModel type in header.Types.Where(type => type.IsExtern == isExtern && !owners.ContainsKey((header.Unit.Namespace, type.Name))))
                    owners.Add((header.Unit.Namespace, type.Name), (header, type));
            }
        }

        return owners;
    }

    private static HeaderModel Refused(HeaderModel header, LocationModel where, string what, string owner) => header with
    {
        Structs = default,
        Enums = default,
        Constants = default,
        Calls = default,
        Diagnostics = new([.. header.Diagnostics, new DiagnosticModel(GeneratorDiagnostics.DuplicateName, where, what, owner)]),
    };

    private sealed record TypeConflict(HeaderModel Header, SharedTypeModel Type, HeaderModel Owner);
}
