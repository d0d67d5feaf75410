// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace SynOS.Conformance.Tool.Report;

/// <summary>
/// Checks a syzkaller description as its compiler would, as far as what is emitted goes: the grammar of each line, that each
/// name is declared once, known and used, and the limits of the language. Stricter than the language, never laxer.
/// </summary>
internal sealed partial class SyzlangChecker
{
    private const int MaxArguments = 9;

    /// <summary>Lists of values that syzkaller's own descriptions of Linux declare.</summary>
    private static readonly string[] ForeignFlags = ["open_flags", "mmap_prot", "mmap_flags"];

    private static readonly string[] Reserved = ["parent", "in", "out", "inout", "opt"];

    private readonly List<string> _problems = [];
    private readonly Dictionary<string, int> _declared = [];
    private readonly HashSet<string> _typesUsed = [];
    private readonly HashSet<string> _flagsUsed = [];
    private readonly HashSet<string> _constants = [];

    /// <summary>What is wrong; constants that are named must be in <paramref name="constFile"/>.</summary>
    public static IReadOnlyList<string> Check(string text, string constFile)
    {
        var checker = new SyzlangChecker();
        checker.Read(text);
        var known = checker.ReadConstants(constFile);
        var problems = checker._problems;
        problems.AddRange(checker._constants.Where(c => !known.Contains(c) && c != "AT_FDCWD").Select(c => $"constant {c} has no value"));
        problems.AddRange(known.Where(c => !checker._constants.Contains(c)).Select(c => $"constant {c} is not used"));
        problems.AddRange(checker._typesUsed.Where(t => !checker._declared.ContainsKey("type " + t)).Select(t => $"type {t} is not declared"));
        problems.AddRange(checker._flagsUsed.Where(f => !checker._declared.ContainsKey("flags " + f) && !ForeignFlags.Contains(f)).Select(f => $"flags {f} are not declared"));
        problems.AddRange(checker._declared.Where(d => d.Value > 1).Select(d => $"{d.Key} is declared {d.Value} times"));
        problems.AddRange(checker._declared.Keys.Where(d => d.StartsWith("type ", StringComparison.Ordinal) && !checker._typesUsed.Contains(d[5..])).Select(d => $"{d} is not used"));
        problems.AddRange(checker._declared.Keys.Where(d => d.StartsWith("flags ", StringComparison.Ordinal) && !checker._flagsUsed.Contains(d[6..])).Select(d => $"{d} are not used"));
        return problems;
    }

    private void Read(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Length == 0 || line[0] == '#' || Include().IsMatch(line))
                continue;
            if (Resource().Match(line) is { Success: true } resource)
                Declare("type", resource.Groups["name"].Value);
            else if (Flags().Match(line) is { Success: true } flags)
                ReadFlags(flags);
            else if (Call().Match(line) is { Success: true } call)
                ReadCall(call);
            else if (Open().Match(line) is { Success: true } open)
                i = ReadRecord(lines, i, open);
            else
                _problems.Add($"line {i + 1} is of no form: {line}");
        }
    }

    private void Declare(string kind, string name)
    {
        var key = $"{kind} {name}";
        _declared[key] = _declared.GetValueOrDefault(key) + 1;
        if (Reserved.Contains(name) || SyzlangType.IsBuiltin(name))
            _problems.Add($"{key} has a name of the language");
    }

    private void ReadFlags(Match flags)
    {
        Declare("flags", flags.Groups["name"].Value);
        _constants.UnionWith(flags.Groups["values"].Value.Split(", "));
    }

    private void ReadCall(Match call)
    {
        Declare("call", call.Groups["name"].Value);
        if (!call.Groups["name"].Value.Contains('$', StringComparison.Ordinal))
            _constants.Add("__NR_" + call.Groups["name"].Value);
        var arguments = SyzlangType.Split(call.Groups["arguments"].Value);
        if (arguments.Count > MaxArguments)
            _problems.Add($"{call.Value} has {arguments.Count} arguments");
        CheckMembers([.. arguments.Select(a => a.Split(' ', 2))], isMemory: false, call.Value);
        if (call.Groups["result"].Success)
            _typesUsed.Add(call.Groups["result"].Value);
    }

    private int ReadRecord(string[] lines, int start, Match open)
    {
        Declare("type", open.Groups["name"].Value);
        var close = open.Groups["open"].Value == "{" ? "}" : "]";
        List<string[]> members = [];
        var i = start + 1;
        for (; i < lines.Length && Member().Match(lines[i]) is { Success: true } member; i++)
            members.Add([member.Groups["name"].Value, member.Groups["type"].Value]);
        if (i == lines.Length || !Close().IsMatch(lines[i]) || !lines[i].StartsWith(close, StringComparison.Ordinal))
            _problems.Add($"line {i + 1} does not end {open.Value}");
        if (members.Count == 0)
            _problems.Add($"{open.Value} has no fields");
        CheckMembers(members, isMemory: true, open.Value);
        return i;
    }

    private void CheckMembers(List<string[]> members, bool isMemory, string where)
    {
        foreach (var group in members.GroupBy(m => m[0]).Where(g => g.Count() > 1 || Reserved.Contains(g.Key) || !Identifier().IsMatch(g.Key)))
            _problems.Add($"{where}: {group.Key} is there {group.Count()} times, or is not a name");
        foreach (var member in members)
        {
            if (member.Length != 2 || !SyzlangType.Check(member[1], isMemory, [.. members.Select(m => m[0])], _typesUsed, _flagsUsed, _constants))
                _problems.Add($"{where}: {string.Join(' ', member)} is not a type");
        }
    }

    private HashSet<string> ReadConstants(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').ToList();
        if (lines.Count == 0 || lines[0] != "arches = 386, amd64, arm, arm64, ppc64le, riscv64, s390x")
            _problems.Add("the constants do not begin with the architectures");
        _problems.AddRange(lines.Skip(1).Where(l => !Constant().IsMatch(l)).Select(l => $"constant of no form: {l}"));
        var names = lines.Skip(1).Select(l => l.Split(' ')[0]).ToList();
        if (!names.SequenceEqual(names.Distinct().Order(StringComparer.Ordinal)))
            _problems.Add("the constants are not in order, or one is there twice");
        return [.. names];
    }

    [GeneratedRegex(@"^include <uapi/[\w/.-]+>$")]
    private static partial Regex Include();

    [GeneratedRegex(@"^resource (?<name>[a-z]\w*)\[fd\]$")]
    private static partial Regex Resource();

    [GeneratedRegex(@"^(?<name>[A-Za-z_]\w*) = (?<values>[A-Za-z_]\w*(?:, [A-Za-z_]\w*)*)$")]
    private static partial Regex Flags();

    [GeneratedRegex(@"^(?<name>[A-Za-z_]\w*(?:\$\w+)?)\((?<arguments>.*)\)(?: (?<result>\w+))?$")]
    private static partial Regex Call();

    [GeneratedRegex(@"^(?<name>[A-Za-z_]\w*) (?<open>[{\[])$")]
    private static partial Regex Open();

    [GeneratedRegex(@"^\t(?<name>\w+)\t(?<type>[^\t]+)(?:\t\(out\))?$")]
    private static partial Regex Member();

    [GeneratedRegex(@"^(?:\}(?: \[packed, align\[[0-9]+\]\])?|\])$")]
    private static partial Regex Close();

    [GeneratedRegex(@"^[A-Za-z_]\w*$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^\w+ = (?:[0-9]+|(?:[0-9a-z]+:)+(?:[0-9]+|\?\?\?))(?:, (?:[0-9a-z]+:)+(?:[0-9]+|\?\?\?))*$")]
    private static partial Regex Constant();
}
