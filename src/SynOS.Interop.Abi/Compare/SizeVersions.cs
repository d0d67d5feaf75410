// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Compare;

/// <summary>Sizes of records that a header numbers: <c>…_SIZE_VER0</c>, <c>…_SIZE_VER1</c>.</summary>
internal sealed class SizeVersions(ChangeList list)
{
    private const string Version = "_SIZE_VER";

    private readonly List<ConstantFact> _versions = [.. list.Old.Constants.Where(c => TryVersion(c.Name, out _, out _))];

    public bool HasNext(RecordFact old, RecordFact now) => _versions.Exists(c =>
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
