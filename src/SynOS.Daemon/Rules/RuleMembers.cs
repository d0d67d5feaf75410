// SPDX-License-Identifier: MIT
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace SynOS.Daemon.Rules;

/// <summary>The members of one mapping in a file of rules: each is known, and is what it has to be, or the place is named.</summary>
internal sealed class RuleMembers
{
    private readonly string _path;
    private readonly YamlNode _node;
    private readonly Dictionary<string, YamlNode> _members = new(StringComparer.Ordinal);

    /// <exception cref="RuleFileException">It is no mapping, or has a member of another name.</exception>
    public RuleMembers(string path, YamlNode node, string what, params string[] known)
    {
        _path = path;
        _node = node;
        if (node is not YamlMappingNode mapping)
            throw Wrong(node, $"{what} has members, such as '{known[0]}: …'");
        foreach (var (key, value) in mapping)
        {
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
                throw Wrong(key, $"{what} has no member '{key}'; there are {string.Join(", ", known)}");
            _members.Add(name, value);
        }
    }

    public RulePlace Place => PlaceOf(_node);

    public YamlNode? Find(string name) => _members.GetValueOrDefault(name);

    public RuleFileException Wrong(string member, string problem) => Wrong(Find(member) ?? _node, problem);

    public string Text(string name) => Find(name) is null ? throw Wrong(_node, $"it lacks the member '{name}'") : TextOf(_members[name], name);

    public int Number(string name, int least, int most, int? otherwise = null)
    {
        if (Find(name) is null && otherwise is { } number)
            return number;
        return int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int read) && read >= least && read <= most
            ? read
            : throw Wrong(name, $"'{name}' has to be a number from {least} to {most}");
    }

    public TimeSpan Time(string name, TimeSpan otherwise)
    {
        if (Find(name) is null)
            return otherwise;
        return Duration.Read(Text(name)) ?? throw Wrong(name, $"'{name}' has to be a time such as 90s, 10m, 2h or 1d, at most 30 days");
    }

    /// <summary>One text or several; none if the member is not there.</summary>
    public List<string> Texts(string name) => Find(name) switch
    {
        null => [],
        YamlSequenceNode { Children.Count: > 0 } list => [.. list.Select(item => TextOf(item, name))],
        YamlSequenceNode => throw Wrong(name, $"'{name}' is an empty list; leave it out"),
        var one => [TextOf(one, name)],
    };

    public IEnumerable<YamlNode> Items(string name) => Find(name) switch
    {
        null => [],
        YamlSequenceNode list => list,
        _ => throw Wrong(name, $"'{name}' has to be a list"),
    };

    private string TextOf(YamlNode node, string name) =>
        node is YamlScalarNode { Value: { } text } && text.Length > 0 ? text : throw Wrong(node, $"'{name}' has to be a text that is not empty");

    private RuleFileException Wrong(YamlNode node, string problem) => new(PlaceOf(node), problem);

    private RulePlace PlaceOf(YamlNode node) => new(_path, node.Start.Line, node.Start.Column);
}
