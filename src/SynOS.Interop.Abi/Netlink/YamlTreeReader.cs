// SPDX-License-Identifier: MIT
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SynOS.Interop.Abi.Netlink;

/// <summary>
/// Reads YAML into nodes that know their places. What an alias stands for is there once, however often it is used, and the
/// depth is limited: a hostile file would make a few bytes into gigabytes, or end the stack.
/// </summary>
internal sealed class YamlTreeReader
{
    private const int Deepest = 32;

    private readonly string _path;
    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, SpecNode> _anchors = [];

    /// <summary>The last place that could be read.</summary>
    private SourceLocation _last;

    private YamlTreeReader(string path, string text)
    {
        _path = path;
        _last = new SourceLocation(path, 0, 0);
        _parser = new Parser(new StringReader(text));
    }

    public static SpecNode Read(string path, string text)
    {
        var reader = new YamlTreeReader(path, text);
        try
        {
            reader._parser.Consume<StreamStart>();
            if (!reader._parser.Accept<DocumentStart>(out _))
                throw new SpecificationException(new SourceLocation(path, 0, 0), "the file is empty");
            reader._parser.Consume<DocumentStart>();
            var root = reader.ReadNode(0);
            reader._parser.Consume<DocumentEnd>();
            if (!reader._parser.Accept<StreamEnd>(out _))
                throw new SpecificationException(reader.Place(reader._parser.Current!.Start), "a second document begins here, and a specification is one");
            return root;
        }
        catch (YamlException e)
        {
            throw new SpecificationException(reader.Place(e.Start), $"this is not YAML: {e.InnerException?.Message ?? e.Message}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The library's own checks of its state, which some broken texts run into.
            throw new SpecificationException(reader._last, $"this is not YAML behind here: {e.Message}");
        }
    }

    private SpecNode ReadNode(int depth)
    {
        var current = _parser.Consume<ParsingEvent>();
        var place = Place(current.Start);
        _last = place;
        if (depth > Deepest)
            throw new SpecificationException(place, string.Create(CultureInfo.InvariantCulture, $"it is nested more than {Deepest} deep"));
        if (current is AnchorAlias alias)
            return _anchors.TryGetValue(alias.Value, out var known) ? known : throw new SpecificationException(place, $"'*{alias.Value}' stands for nothing before it");
        var node = current switch
        {
            YamlDotNet.Core.Events.Scalar scalar => new SpecNode(place) { Scalar = scalar.Value },
            SequenceStart => new SpecNode(place) { Items = ReadItems(depth) },
            MappingStart => new SpecNode(place) { Members = ReadMembers(depth) },
            _ => throw new SpecificationException(place, "a text, a list or members are expected here"),
        };
        // Known only when it is whole: nothing contains itself.
        if (current is NodeEvent { Anchor.IsEmpty: false } named)
            _anchors[named.Anchor] = node;
        return node;
    }

    private List<SpecNode> ReadItems(int depth)
    {
        var items = new List<SpecNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        return items;
    }

    private Dictionary<string, SpecNode> ReadMembers(int depth)
    {
        var members = new Dictionary<string, SpecNode>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var name = ReadNode(depth + 1);
            if (!members.TryAdd(name.Text, ReadNode(depth + 1)))
                throw name.Error($"'{name.Text}' is there twice");
        }

        return members;
    }

    private SourceLocation Place(Mark mark) => new(_path, (int)mark.Line, (int)mark.Column);
}
