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
    private readonly CounterRule _counters;

    private ConstantComparer(ChangeList list)
    {
        _list = list;
        _old = NamedValue.Of(list.Old);
        _new = NamedValue.Of(list.New);
        _oldByName = _old.ToLookup(v => v.Name, StringComparer.Ordinal);
        _newByName = _new.ToLookup(v => v.Name, StringComparer.Ordinal);
        _counters = new CounterRule(_old, _new);
    }

    public static bool IsVersion(string name) => name.EndsWith("_ABI_VERSION", StringComparison.Ordinal);

    public static bool IsHigher(string value, string than) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var left)
        && long.TryParse(than, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var right)
        && left > right;

    public static void Compare(ChangeList list)
    {
        var comparer = new ConstantComparer(list);
        var renamed = RenameFinder.Pair(
            comparer._old.Where(v => !comparer._newByName.Contains(v.Name)),
            comparer._new.Where(v => !comparer._oldByName.Contains(v.Name)),
            comparer.RenameContent);
        foreach (var old in comparer._old)
            comparer.CompareValue(old, renamed);

        foreach (var now in comparer._new.Where(v => !comparer._oldByName.Contains(v.Name)).Except(renamed.Values))
            list.Additive(now.Key, $"{now.Key} is new, value {now.Value}", "no existing program uses it.");
    }

    private void CompareValue(NamedValue old, Dictionary<NamedValue, NamedValue> renamed)
    {
        var now = _newByName[old.Name].FirstOrDefault(v => v.Key == old.Key) ?? _newByName[old.Name].FirstOrDefault();
        if (now is null)
        {
            if (renamed.TryGetValue(old, out var successor))
                _list.Renamed(old.Key, successor.Key, successor.Name);
            else
                _list.Breaking(ChangeReach.Source, DiagnosticIds.Removed, old.Key, $"{old.Key} was removed", "sources that name it no longer compile.");
        }
        else if (now.Value != old.Value)
        {
            CompareNumbers(old, now);
        }
        else if (now.Key != old.Key)
        {
            if (!IsInRenamedEnum(old, now))
                _list.Neutral(now.Key, $"{old.Key} is now {now.Key}", "sources write the same name and get the same value.");
        }
        else if (now.Type != old.Type)
        {
            _list.Breaking(ChangeReach.Source, DiagnosticIds.ConstantChanged, old.Key, $"{old.Key} changed its type from {old.Type} to {now.Type}", "comparisons and arithmetic in C sources may come out differently.");
        }
    }

    private void CompareNumbers(NamedValue old, NamedValue now)
    {
        // The type of a string only says how long it is.
        var isRetyped = now.Key == old.Key && now.Type != old.Type && !(IsString(old) && IsString(now));
        var what = $"{old.Key} changed from {old.Value} to {now.Value}{(isRetyped ? $" and its type from {old.Type} to {now.Type}" : "")}";
        if (IsVersion(old.Name) && IsHigher(now.Value, old.Value))
            _list.Neutral(old.Key, $"{old.Key} was raised from {old.Value} to {now.Value}", "it states that breaking changes are meant.");
        else if (_counters.Explains(old, now))
            _list.Additive(now.Key, what, "it counts a list that became longer, and programs built before know the shorter one.");
        else
            _list.Breaking(isRetyped ? ChangeReach.Source | ChangeReach.Binary : ChangeReach.Binary, DiagnosticIds.ConstantChanged, now.Key, what, "programs built before pass and expect the old value.");
    }

    private static bool IsString(NamedValue value) => value.Type is ArrayType;

    private bool IsInRenamedEnum(NamedValue old, NamedValue now) =>
        old.Owner.Length != 0 && now.Owner.Length != 0 && _list.Renames.Find("enum " + old.Owner) == "enum " + now.Owner;

    /// <summary>
    /// One value of an enumeration is told by its number. Numbers of constants repeat in every header, so both names must
    /// begin alike as well; strings are told by themselves.
    /// </summary>
    private string RenameContent(NamedValue value) => value switch
    {
        { Owner.Length: > 0 } => $"enum {_list.Renames.Find("enum " + value.Owner) ?? "enum " + value.Owner} {value.Value}",
        { Number: null } => $"{value.Type} {value.Value}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value.Type} {value.Value} {FirstWords(value.Name)}"),
    };

    /// <summary>All but the last word: <c>SYNOS_EVENT</c> of <c>SYNOS_EVENT_USER</c>; of one word the word itself.</summary>
    private static string FirstWords(string name)
    {
        var end = name.LastIndexOf('_');
        return end <= 0 ? name : name[..end];
    }
}
