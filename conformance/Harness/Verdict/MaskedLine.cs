// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Transcript;

namespace SynOS.Conformance.Harness.Verdict;

/// <summary>A transcript line taken apart into named parts, with what is volatile masked, so that two lines are compared
/// name by name and a disagreement has a name.</summary>
public sealed record MaskedLine(string Case, string Call, IReadOnlyList<KeyValuePair<string, string>> Parts)
{
    public const string Masked = "<written>";

    // The smallest unit that a copy to user space may stop at.
    private const int Word = 4;

    public static MaskedLine From(TranscriptLine line, IReadOnlyDictionary<string, StructLayout> layouts)
    {
        var parts = new List<KeyValuePair<string, string>>
        {
            new("call", line.Call),
            new("ret", line.Ret),
            new("errno", line.Errno),
        };
        AddMemory(parts, line, layouts);
        foreach (var (key, value) in line.Keys)
            parts.Add(new(key, VolatileFields.MaskText(key, value)));
        return new MaskedLine(line.Case, line.Call, parts);
    }

    public string? Find(string name)
    {
        foreach (var (key, value) in Parts)
        {
            if (key == name)
                return value;
        }
        return null;
    }

    private static void AddMemory(List<KeyValuePair<string, string>> parts, TranscriptLine line, IReadOnlyDictionary<string, StructLayout> layouts)
    {
        if (line.Out is null)
        {
            parts.Add(new("out", "-"));
            return;
        }
        ReadOnlySpan<byte> bytes = line.Out.Bytes;
        string? name = VolatileFields.StructFor(line.Call);
        if (name is null || !layouts.TryGetValue(name, out StructLayout? layout))
        {
            parts.Add(new("out", line.Out.ToString()));
            return;
        }

        int end = 0;
        foreach (FieldLayout field in layout.Fields)
        {
            if (field.Offset > end)
                AddGap(parts, bytes, end, field.Offset);
            end = field.Offset + field.Size;
            if (field.Offset >= bytes.Length)
                break;
            ReadOnlySpan<byte> value = bytes[field.Offset..Math.Min(end, bytes.Length)];
            bool mask = value.Length == field.Size && VolatileFields.IsVolatile(name, field.Name) && IsWritten(value);
            parts.Add(new($"out.{field.Name}", mask ? Masked : MemoryDump.Format(value)));
        }
        AddGap(parts, bytes, end, bytes.Length);
    }

    // A volatile field that still holds the caller's fill, or half of which does, was not written: that must show.
    private static bool IsWritten(ReadOnlySpan<byte> value)
    {
        for (; value.Length > 0; value = value[Math.Min(Word, value.Length)..])
        {
            if (!value[..Math.Min(Word, value.Length)].ContainsAnyExcept(MemoryDump.Fill))
                return false;
        }
        return true;
    }

    private static void AddGap(List<KeyValuePair<string, string>> parts, ReadOnlySpan<byte> bytes, int from, int to)
    {
        to = Math.Min(to, bytes.Length);
        if (from < to)
            parts.Add(new($"out+{from}", MemoryDump.Format(bytes[from..to])));
    }
}
