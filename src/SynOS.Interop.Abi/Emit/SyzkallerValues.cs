// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using SynOS.Interop.Abi.Compare;

namespace SynOS.Interop.Abi.Emit;

/// <summary>
/// What values an integer takes, as far as the facts and the documentation say: a fuzzer that knows gets past the checks.
/// </summary>
internal sealed partial class SyzkallerValues
{
    private readonly FactSet _facts;
    private readonly SyzkallerNames _names = new();
    private readonly Dictionary<string, ConstantFact> _constants;
    private readonly ILookup<string, EnumeratorFact> _enumerators;

    public SyzkallerValues(FactSet facts)
    {
        _facts = facts;
        _constants = facts.Constants.Where(c => Digits.IsInteger(c.Value)).DistinctBy(c => c.Name).ToDictionary(c => c.Name, StringComparer.Ordinal);
        _enumerators = facts.All.OfType<EnumeratorFact>().ToLookup(e => e.Enum, StringComparer.Ordinal);
    }

    /// <summary>Lists of values, by name, as they are needed.</summary>
    public SortedDictionary<string, IReadOnlyList<string>> Flags { get; } = new(StringComparer.Ordinal);

    /// <summary>Constants that the description names.</summary>
    public SortedSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>The type of an integer with its values; in a structure a list of values needs the integer's name, as an argument it has none.</summary>
    /// <param name="integer">Such as <c>int32</c>.</param>
    /// <param name="key">The key of its documentation.</param>
    /// <param name="name">The field's or parameter's name.</param>
    /// <param name="isArgument">Whether it is an argument of a call.</param>
    public string Of(string integer, string key, string name, bool isArgument)
    {
        var doc = _facts.Docs.GetValueOrDefault(key, "");
        var tail = isArgument ? "]" : $", {integer}]";
        if (ReservedName.Matches(name) || MustBeZero().IsMatch(doc))
            return "const[0" + tail;
        if (Range().Match(doc) is { Success: true } range && Name(range.Groups["name"].Value) is { } last)
            return $"{integer}[0:{last}]";
        var values = Mention().Matches(doc).Select(m => Name(m.Groups["name"].Value)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return values.Count < 2 ? integer : $"flags[{Add(key, key.Split(' ')[^1].Replace('.', '_'), values)}{tail}";
    }

    /// <summary>A field whose type is an enumeration.</summary>
    public string? OfEnum(string integer, string name, bool isArgument)
    {
        var values = _enumerators[name].Where(v => Digits.IsInteger(v.Value)).Select(v => v.Name).Distinct(StringComparer.Ordinal).ToList();
        if (values.Count == 0)
            return null;
        Used.UnionWith(values);
        return $"flags[{Add("enum " + name, name, values)}{(isArgument ? "]" : $", {integer}]")}";
    }

    private string Add(string key, string name, List<string> values)
    {
        var flags = _names.Of(key, name);
        Flags[flags] = values;
        return flags;
    }

    private string? Name(string constant)
    {
        if (!_constants.ContainsKey(constant))
            return null;
        Used.Add(constant);
        return constant;
    }

    [GeneratedRegex(@"^(?:[Mm]ust be 0\b|0\.$)")]
    private static partial Regex MustBeZero();

    [GeneratedRegex(@"\b0 to %(?<name>\w+)")]
    private static partial Regex Range();

    [GeneratedRegex(@"%(?<name>\w+)")]
    private static partial Regex Mention();
}
