// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Interop.Abi.Emit;

/// <summary>The values that a syzkaller description needs, in the form of the <c>.const</c> file beside it.</summary>
internal static class SyzkallerConstEmitter
{
    /// <summary>Names of the targets of facts, and what syzkaller calls them; in the order of syzkaller's names.</summary>
    private static readonly (string Arch, Target Target)[] Arches =
    [
        .. Target.All.Select(t => (t.Name switch { "i686" => "386", "x86_64" => "amd64", "aarch64" => "arm64", var same => same }, t))
            .OrderBy(a => a.Item1, StringComparer.Ordinal),
    ];

    public static string Emit(EmitRequest request)
    {
        var used = SyzkallerEmitter.UsedConstants(request);
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var facts = request.Facts.All;
        foreach (var constant in facts.Select(Named).Where(c => c is not null && (used.Contains(c.Value.Name) || c.Value.Name.StartsWith("__NR_", StringComparison.Ordinal))).GroupBy(c => c!.Value.Name))
            lines[constant.Key] = Values([.. constant.Select(c => (c!.Value.Value, c.Value.Targets))]);
        var text = new StringBuilder("# SPDX-License-Identifier: MIT\n# Written by 'synos-abi emit syzkaller-const'. DO NOT EDIT.\n");
        text.Append(CultureInfo.InvariantCulture, $"arches = {string.Join(", ", Arches.Select(a => a.Arch))}\n");
        foreach (var (name, values) in lines)
            text.Append(CultureInfo.InvariantCulture, $"{name} = {values}\n");
        return text.ToString();
    }

    private static (string Name, string Value, TargetSet Targets)? Named(Fact fact) => fact switch
    {
        ConstantFact c when Digits.IsInteger(c.Value) => (c.Name, Unsigned(c.Value), c.Targets),
        EnumeratorFact e when Digits.IsInteger(e.Value) => (e.Name, Unsigned(e.Value), e.Targets),
        CallFact c => ("__NR_" + c.Name, c.Number.ToString(CultureInfo.InvariantCulture), c.Targets),
        _ => null,
    };

    /// <summary>All values are 64 bits without a sign.</summary>
    private static string Unsigned(string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? unchecked((ulong)number).ToString(CultureInfo.InvariantCulture)
        : value;

    /// <summary>The value of most architectures first, by itself; then the others with their names.</summary>
    private static string Values(IReadOnlyList<(string Value, TargetSet Targets)> facts)
    {
        var byValue = Arches
            .Select(a => (a.Arch, Value: facts.FirstOrDefault(f => f.Targets.Covers(a.Target)).Value ?? "???"))
            .GroupBy(a => a.Value).ToList();
        var common = byValue.Where(g => g.Key != "???" && g.Count() > 1).OrderByDescending(g => g.Count()).ThenBy(g => ulong.Parse(g.Key, CultureInfo.InvariantCulture)).FirstOrDefault();
        var others = byValue.Where(g => g != common).Select(g => $"{string.Join(':', g.Select(a => a.Arch))}:{g.Key}");
        return string.Join(", ", common is null ? others : others.Prepend(common.Key));
    }
}
