// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Lock;

/// <summary>
/// Knows the records that may grow at their end, because the kernel learns from each caller how much of them it has: every
/// call that takes one takes its size too, or the header states its sizes as <c>…_SIZE_VER0</c>, <c>…_SIZE_VER1</c>. A field
/// named <c>size</c> proves nothing.
/// </summary>
internal static class Growth
{
    private const string Version = "_SIZE_VER";

    private static readonly string[] SizeTypes = ["size_t", "__kernel_size_t", "__u32", "__u64", "unsigned int", "unsigned long"];

    public static bool IsExpected(ChangeList list, RecordFact old, RecordFact now) =>
        now.Size > old.Size && now.Align == old.Align && !IsEmbedded(list.Old, old) && !IsEmbedded(list.New, now)
        && (CallersPassSize(list.Old, old) || HasNextVersion(list, old, now));

    /// <summary>Inside another record it moves what follows, whatever its callers pass.</summary>
    private static bool IsEmbedded(FactSet set, RecordFact record) => set.Facts.OfType<FieldFact>()
        .Any(f => f.Type == record.Key || f.Type.StartsWith(record.Key + "[", StringComparison.Ordinal));

    private static bool CallersPassSize(FactSet set, RecordFact record)
    {
        var pointer = record.Key + " *";
        var calls = set.Calls.Where(c => c.Parameters.Any(p => p.Type == pointer)).ToList();
        return calls.Count != 0 && calls.TrueForAll(c => c.Parameters.Any(p => IsSize(p) && !p.IsPointer));
    }

    private static bool IsSize(ParameterFact parameter) =>
        SizeTypes.Contains(parameter.Type)
        && (parameter.Name is "size" or "usize" || parameter.Name.EndsWith("_size", StringComparison.Ordinal));

    private static bool HasNextVersion(ChangeList list, RecordFact old, RecordFact now) => list.Old.Constants.Any(c =>
        TryVersion(c.Name, out var stem, out var version)
        && c.Value == old.Size.ToString(CultureInfo.InvariantCulture)
        && list.New.TryGet<ConstantFact>(ConstantFact.KeyOf(string.Create(CultureInfo.InvariantCulture, $"{stem}{version + 1}")), out var next)
        && next.Value == now.Size.ToString(CultureInfo.InvariantCulture));

    private static bool TryVersion(string name, out string stem, out int version)
    {
        var at = name.LastIndexOf(Version, StringComparison.Ordinal);
        stem = at < 0 ? "" : name[..(at + Version.Length)];
        version = 0;
        return at > 0 && int.TryParse(name.AsSpan(at + Version.Length), NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }
}
