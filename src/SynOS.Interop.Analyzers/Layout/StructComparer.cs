// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using SynOS.Interop.Facts.Model;

namespace SynOS.Interop.Analyzers.Layout;

/// <summary>
/// Compares a struct with its C original: causes, not consequences. One field of the wrong size moves all that follow it and changes
/// the size of the whole, so places and size are looked at only when the fields themselves are right.
/// </summary>
internal static class StructComparer
{
    public static IReadOnlyList<Mismatch> Compare(INamedTypeSymbol structure, RecordFact record, FactsModel facts)
    {
        if (new LayoutReader(facts).Place(structure) is not var (fields, size, align))
            return [new Mismatch(structure, "its layout is not fixed: it has a reference, a type parameter, a decimal or layout Auto")];
        var found = new List<Mismatch>();
        var matched = new HashSet<FieldLayout>();
        var pairs = new List<(FieldFact Fact, FieldLayout Field)>();
        var stated = facts.FieldsOf(record).Where(fact => fact.Bits is null).ToList();
        foreach (FieldFact fact in stated.Where(fact => fact.Size > 0))
        {
            if (Match(fields, fact.Name) is not { } field)
            {
                found.Add(new Mismatch(structure, $"it lacks the field '{fact.Name}', {fact.Type} at {fact.Offset}"));
                continue;
            }

            matched.Add(field);
            pairs.Add((fact, field));
            if (Difference(fact, field, facts) is { } text)
                found.Add(new Mismatch(SymbolOf(field), text));
        }

        foreach (FieldLayout extra in fields.Where(field => !matched.Contains(field)))
        {
            // Padding and bit-fields may have a field in C#, since C# writes them so; the bytes of another field may not.
            if (Taken(record, stated, extra) || Match(stated, extra.Name))
                found.Add(new Mismatch(SymbolOf(extra), $"the field '{extra.Name}' is not in C"));
        }

        if (found.Count == 0 && pairs.FirstOrDefault(pair => pair.Fact.Offset != pair.Field.Offset) is ({ } moved, { } at))
            found.Add(new Mismatch(SymbolOf(at), $"the field '{at.Name}' is at {at.Offset}, and at {moved.Offset} in C"));
        if (found.Count == 0 && size != record.Size)
            found.Add(new Mismatch(structure, $"it has {size} bytes, and {record.Size} in C"));
        // Less is no harm: only another struct around it would notice, and that one is compared for itself.
        if (found.Count == 0 && align > record.Align)
            found.Add(new Mismatch(structure, $"it is aligned to {align} bytes, and to {record.Align} in C"));
        return found;
    }

    /// <summary>The field for a C name: the same name, or the same but for case and underscores.</summary>
    public static FieldLayout? Match(IReadOnlyList<FieldLayout> fields, string name) =>
        fields.FirstOrDefault(field => field.Name == name) ?? fields.FirstOrDefault(field => Plain(field.Name) == Plain(name));

    public static string? Difference(FieldFact fact, FieldLayout field, FactsModel facts)
    {
        FieldMeaning type = FieldMeaning.Of(fact.Type, facts);
        string name = field.Field.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        if (field.Type.Size != fact.Size)
            return $"the field '{field.Name}' has {field.Type.Size} bytes, and {fact.Size} in C ({fact.Type})";
        if (type.Kind != NumberKind.Any && field.Type.Kind != NumberKind.Any && type.Kind != field.Type.Kind)
            return $"the field '{field.Name}' is of {KindText(field.Type.Kind)}, '{name}', and of {KindText(type.Kind)} in C ({fact.Type})";
        bool bothArrays = type is { IsArray: true, Count: > 0, Kind: not NumberKind.Any } && field.Type.ElementSize != field.Type.Size;
        return bothArrays && field.Type.ElementSize != fact.Size / type.Count
            ? $"an element of the field '{field.Name}' has {field.Type.ElementSize} bytes, and {fact.Size / type.Count} in C ({fact.Type})"
            : null;
    }

    private static bool Taken(RecordFact record, IEnumerable<FieldFact> stated, FieldLayout extra) =>
        extra.Offset + extra.Type.Size > record.Size || stated.Any(fact => fact.Offset < extra.Offset + extra.Type.Size && extra.Offset < fact.End);

    private static bool Match(IEnumerable<FieldFact> stated, string name) => stated.Any(fact => fact.Size > 0 && Plain(fact.Name) == Plain(name));

    private static string Plain(string name) => name.Replace("_", "").ToLowerInvariant();

    private static ISymbol SymbolOf(FieldLayout field) => field.Field.AssociatedSymbol ?? field.Field;

    private static string KindText(NumberKind kind) => kind switch
    {
        NumberKind.Signed => "a signed type",
        NumberKind.Unsigned => "an unsigned type",
        _ => "a floating type",
    };
}
