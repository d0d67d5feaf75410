// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;

namespace SynOS.Interop.Abi.Report;

/// <summary>What a change did to the fields of a record: in words and signs, the colour only repeats it.</summary>
internal sealed class FieldMarks
{
    private readonly Dictionary<string, string> _marks = new(StringComparer.Ordinal);

    /// <summary>Marks the fields of <paramref name="shown"/>, which is one of the two.</summary>
    public static FieldMarks Between(RecordLayout? old, RecordLayout? now, RecordLayout shown)
    {
        var result = new FieldMarks();
        if (old is null || now is null || ReferenceEquals(old, now))
            return result;
        var other = (ReferenceEquals(shown, old) ? now : old).Fields.DistinctBy(f => f.Name).ToDictionary(f => f.Name, StringComparer.Ordinal);
        foreach (var field in shown.Fields)
        {
            if (!other.TryGetValue(field.Name, out var there))
                result._marks[field.Name] = ReferenceEquals(shown, old) ? "removed" : "new";
            else if (!ReservedName.Matches(field.Name) && (there.Bits?.Bit ?? there.Offset * 8) != (field.Bits?.Bit ?? field.Offset * 8))
                result._marks[field.Name] = "moved";
            else if (there.Body != field.Body)
                result._marks[field.Name] = "changed";
        }

        return result;
    }

    /// <summary>Marks the fields that not all of the layouts have alike.</summary>
    public static FieldMarks Across(IReadOnlyList<RecordLayout> layouts)
    {
        var result = new FieldMarks();
        foreach (var field in layouts.SelectMany(l => l.Fields).GroupBy(f => f.Body).Where(g => g.Count() < layouts.Count))
            result._marks[field.First().Name] = "differs";
        return result;
    }

    public static FieldMarks None { get; } = new();

    /// <summary>The word for a field; empty when it stayed as it was.</summary>
    public string WordOf(FieldFact field) => _marks.GetValueOrDefault(field.Name, "");

    public string ClassOf(FieldFact field) => _marks.TryGetValue(field.Name, out var mark) ? " " + mark : "";

    public string ClassOf(IEnumerable<FieldFact> fields) => fields.Any(f => _marks.ContainsKey(f.Name)) ? " changed" : "";

    public HtmlFragment Of(FieldFact field)
    {
        if (!_marks.TryGetValue(field.Name, out var mark))
            return default;
        var sign = mark switch
        {
            "removed" => "−",
            "new" => "+",
            "moved" => "↕",
            _ => "≠",
        };
        return HtmlFragment.Of($"<mark class=\"{mark}\">{sign} {mark}</mark> ");
    }
}
