// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Compare;

/// <summary>
/// Knows the records that may grow at their end, because the kernel learns from each caller how much of them it has: every
/// call that takes one takes its size too, or the header states its sizes as <c>…_SIZE_VER0</c>, <c>…_SIZE_VER1</c>. A field
/// named <c>size</c> proves nothing.
/// </summary>
internal sealed class Growth(ChangeList list)
{
    private const string Version = "_SIZE_VER";

    private static readonly string[] SizeTypes = ["size_t", "__kernel_size_t", "__u32", "__u64", "unsigned int", "unsigned long"];

    // Asked for each record that grew, so what the answers need is gathered once.
    private readonly HashSet<string> _embedded = [.. list.Old.Facts.Concat(list.New.Facts).OfType<FieldFact>().Select(f => f.Type.Element.Spelling)];
    private readonly ILookup<string, CallFact> _callsByParameter = list.Old.Calls
        .SelectMany(c => c.Parameters.Select(p => p.Pointee?.Spelling).OfType<string>().Distinct().Select(type => (Type: type, Call: c)))
        .ToLookup(p => p.Type, p => p.Call, StringComparer.Ordinal);
    private readonly List<ConstantFact> _versions = [.. list.Old.Constants.Where(c => TryVersion(c.Name, out _, out _))];

    public bool IsExpected(RecordFact old, RecordFact now) =>
        now.Size > old.Size && now.Align == old.Align
        // Inside another record it moves what follows, whatever its callers pass.
        && !_embedded.Contains(old.Key)
        && (CallersPassSize(old) || HasNextVersion(old, now));

    private bool CallersPassSize(RecordFact record)
    {
        var calls = _callsByParameter[record.Key].ToList();
        return calls.Count != 0 && calls.TrueForAll(c => c.Parameters.Any(p => IsSize(p) && !p.IsPointer));
    }

    private static bool IsSize(ParameterFact parameter) =>
        SizeTypes.Contains(parameter.Type.Spelling)
        && (parameter.Name is "size" or "usize" || parameter.Name.EndsWith("_size", StringComparison.Ordinal));

    private bool HasNextVersion(RecordFact old, RecordFact now) => _versions.Exists(c =>
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
