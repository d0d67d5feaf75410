// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Compare;

/// <summary>Compares constants and values of enumerations. The one that states the ABI's version is meant to change.</summary>
internal sealed class ConstantComparer
{
    private readonly ChangeList _list;
    private readonly IReadOnlyList<NamedValue> _old;
    private readonly IReadOnlyList<NamedValue> _new;
    private readonly ILookup<string, NamedValue> _oldByName;
    private readonly ILookup<string, NamedValue> _newByName;
    private readonly Pairing<NamedValue> _renamed;

    // Each sorts all values, and is asked about numbers that changed.
    private readonly Lazy<CounterRule> _counters;
    private readonly Lazy<MaskRule> _masks;
    private readonly Lazy<VersionRule> _versions;
    private readonly Lazy<Growth> _growth;

    private ConstantComparer(ChangeList list)
    {
        _list = list;
        _old = NamedValue.Of(list.Old);
        _new = NamedValue.Of(list.New);
        _oldByName = _old.ToLookup(v => v.Name, StringComparer.Ordinal);
        _newByName = _new.ToLookup(v => v.Name, StringComparer.Ordinal);
        _counters = new(() => new CounterRule(_old, _new));
        _masks = new(() => new MaskRule(_old, _new));
        _versions = new(() => new VersionRule(_old, _newByName));
        _growth = new(() => new Growth(list));
        _renamed = RenameFinder.Pair(
            _old.Where(v => !_newByName.Contains(v.Name)),
            _new.Where(v => !_oldByName.Contains(v.Name)),
            v => Content(v, list.Before),
            v => Content(v, list.Now));
    }

    /// <summary>The constant that says of the whole ABI that it breaks on purpose.</summary>
    public static bool IsAbiVersion(string name) => name.EndsWith("_ABI_VERSION", StringComparison.Ordinal);

    public static bool IsHigher(string value, string than) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var left)
        && long.TryParse(than, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var right)
        && left > right;

    public static void Compare(ChangeList list)
    {
        var comparer = new ConstantComparer(list);
        foreach (var old in comparer._old)
            comparer.CompareValue(old);

        foreach (var now in comparer._new.Where(v => !comparer._oldByName.Contains(v.Name)).Except(comparer._renamed.Certain.Values))
            list.Report(ChangeRules.ValueAdded, now.Key, $"{now.Key} is new, value {now.Value}", "no existing program uses it.");
    }

    private void CompareValue(NamedValue old)
    {
        var now = _newByName[old.Name].FirstOrDefault(v => v.Key == old.Key) ?? _newByName[old.Name].FirstOrDefault();
        if (now is null)
            ReportGone(old);
        else if (now.Value != old.Value)
            CompareNumbers(old, now);
        else if (IsMacroLost(old, now))
            _list.Report(ChangeRules.MacroLost, now.Key, now.Key == old.Key ? $"{old.Key} is a value of an enumeration now" : $"{old.Key} is now {now.Key}", old.Origin == ConstantOrigin.Macro ? "sources that ask for it with #ifdef, or use it in #if, take it for missing." : "if it was a macro, which a lock does not tell, sources that ask for it with #ifdef take it for missing.");
        else if (now.Key != old.Key)
            ReportMoved(old, now);
        else if (now.Type != old.Type && !(now.Type is not null && old.Type is not null && _list.AreSame(old.Type, now.Type)))
            _list.Report(ChangeRules.ValueRetyped, old.Key, $"{old.Key} changed its type from {old.Type} to {now.Type}", "comparisons and arithmetic in C sources may come out differently.");
    }

    private void ReportGone(NamedValue old)
    {
        if (_renamed.Certain.TryGetValue(old, out var successor) && old.Number is null)
            _list.Renamed(ChangeRules.ValueRenamed, old.Key, successor.Key, successor.Name);
        else if (successor is not null)
            _list.Replaced(ChangeRules.ValueReplaced, old.Key, successor.Key, successor.Name);
        else if (old.Number is not null && _renamed.Possible(old) is { Count: > 0 } others)
            _list.Report(ChangeRules.ValueReplaced, old.Key, $"{old.Key} was removed, while its number was given away", $"sources that name it no longer compile, and programs built before mean {string.Join(" or ", others.Select(v => v.Name))}: which of them it became, if any, cannot be told.");
        else
            _list.Report(ChangeRules.ValueRemoved, old.Key, $"{old.Key} was removed", $"sources that name it no longer compile.{_renamed.Doubt(old, v => v.Name)}");
    }

    private void ReportMoved(NamedValue old, NamedValue now)
    {
        if (!IsInRenamedEnum(old, now))
            _list.Report(ChangeRules.ValueMoved, now.Key, $"{old.Key} is now {now.Key}", "sources write the same name and get the same value.");
    }

    /// <summary>The preprocessor does not know values of enumerations.</summary>
    private static bool IsMacroLost(NamedValue old, NamedValue now) =>
        old.Origin != ConstantOrigin.Enumerator && old.Type is not null && old.Owner.Length == 0
        && (now.Owner.Length != 0 || (old.Origin == ConstantOrigin.Macro && now.Origin == ConstantOrigin.Enumerator));

    private void CompareNumbers(NamedValue old, NamedValue now)
    {
        // The type of a string only says how long it is.
        var isRetyped = now.Key == old.Key && now.Type != old.Type && !(IsString(old) && IsString(now));
        var what = $"{old.Key} changed from {old.Value} to {now.Value}{(isRetyped ? $" and its type from {old.Type} to {now.Type}" : "")}";
        if (IsAbiVersion(old.Name) && IsHigher(now.Value, old.Value))
            _list.Report(ChangeRules.VersionRaised, old.Key, $"{old.Key} was raised from {old.Value} to {now.Value}", "it states that breaking changes are meant.");
        else if (!IsAbiVersion(old.Name) && _versions.Value.Explains(old, now))
            _list.Report(ChangeRules.VersionRaised, now.Key, what, "it says which version of the header this is.");
        else if (_counters.Value.Explains(old, now))
            _list.Report(ChangeRules.CounterGrew, now.Key, what, "it counts a list that became longer, and programs built before know the shorter one.");
        else if (_masks.Value.Explains(old, now))
            _list.Report(ChangeRules.MaskGrew, now.Key, what, "it is all flags together, of which there are more now.");
        else if (IsIoctlOfGrown(old, now))
            _list.Report(ChangeRules.IoctlResized, now.Key, what, "it has the size of a record in it that grew at its end, and by the old number the kernel knows the old size.");
        else
            _list.Report(ChangeRules.ValueChanged, now.Key, what, "programs built before pass and expect the old value.", isRetyped ? ChangeReach.Source : ChangeReach.None);
    }

    private bool IsIoctlOfGrown(NamedValue old, NamedValue now) =>
        IoctlNumber.Of(old.Number, _list.Target) is { } before && IoctlNumber.Of(now.Number, _list.Target) is { } after
        && before.Command == after.Command
        && _list.Old.Records.Any(r => r.Size == before.Size && _list.New.TryGet<RecordFact>(r.Key, out var grown) && grown.Size == after.Size && _growth.Value.Find(r, grown) is not null);

    private static bool IsString(NamedValue value) => value.Type is ArrayType;

    private bool IsInRenamedEnum(NamedValue old, NamedValue now) =>
        old.Owner.Length != 0 && now.Owner.Length != 0 && _list.Renames.Find("enum " + old.Owner) == "enum " + now.Owner;

    /// <summary>
    /// One value of an enumeration is told by its number. Numbers of constants repeat in every header, so both names must
    /// begin alike as well; strings are told by themselves.
    /// </summary>
    private string Content(NamedValue value, Func<CType, CType> meaning) => value switch
    {
        { Owner.Length: > 0 } => $"{_list.Renames.Find("enum " + value.Owner) ?? "enum " + value.Owner} {value.Value}",
        { Number: null } => $"{value.Type} {value.Value}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{(value.Type is null ? null : meaning(value.Type))} {value.Value} {value.FirstWords}"),
    };
}
