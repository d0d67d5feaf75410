// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using SynOS.Conformance.Harness.Verdict;

namespace SynOS.Conformance.Harness.Layout;

/// <summary>Layout facts as one line each, so that a test is named by its fact and two witnesses are compared as text.</summary>
public static partial class LayoutFacts
{
    /// <summary>The fact as a witness states it that cannot tell alignment.</summary>
    public static string WithoutAlignment(string fact) => AlignmentPattern().Replace(fact, "");

    /// <summary>The fact of a field, or of a whole structure when <paramref name="field"/> is null.</summary>
    public static string Of(StructLayout layout, FieldLayout? field) =>
        field is null
            ? $"struct {layout.Name}{(layout.Align == 0 ? "" : $" align={layout.Align}")} size={layout.Size}"
            : $"struct {layout.Name}.{field.Name} offset={field.Offset} size={field.Size}";

    public static IEnumerable<string> Of(StructLayout layout) =>
        layout.Fields.Select(field => Of(layout, field)).Prepend(Of(layout, null));

    public static IEnumerable<string> Locked() =>
        Repository.ReadLayouts().Values.OrderBy(layout => layout.Name, StringComparer.Ordinal).SelectMany(Of);

    /// <summary>What the locked facts are about, <c>struct S</c> and <c>struct S.f</c>: short enough to name a test.</summary>
    public static IEnumerable<string> LockedKeys() => Locked().Select(KeyOf);

    public static string Locked(string key) => Find(Repository.ReadLayouts(), key);

    public static string KeyOf(string fact) => string.Join(' ', fact.Split(' ').Take(2));

    /// <summary>The witness's word on <paramref name="key"/>, or that it has none.</summary>
    public static string Find(IReadOnlyDictionary<string, StructLayout> witness, string key)
    {
        string[] name = key["struct ".Length..].Split('.');
        if (!witness.TryGetValue(name[0], out StructLayout? layout))
            return $"no struct {name[0]}";
        if (name.Length == 1)
            return Of(layout, null);
        FieldLayout? field = layout.Fields.FirstOrDefault(field => field.Name == name[1]);
        return field is null ? $"no field {name[1]} in struct {name[0]}" : Of(layout, field);
    }

    [GeneratedRegex(@" align=\d+")]
    private static partial Regex AlignmentPattern();
}
