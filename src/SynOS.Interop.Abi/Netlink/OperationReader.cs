// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Netlink;

/// <summary>
/// Reads the operations and their messages. In most families one count numbers them; in older ones requests and what the
/// kernel sends have a count each.
/// </summary>
internal sealed class OperationReader
{
    private static readonly string[] AllModes = ["do", "dump"];

    private readonly SpecificationFacts _facts;
    private readonly bool _directional;
    private readonly string _commonHeader;
    private HashSet<string> _inHeader = [];
    private long _nextRequest = 1;
    private long _nextReply = 1;

    private OperationReader(SpecNode operations, SpecificationFacts facts)
    {
        _facts = facts;
        _commonHeader = operations.OptionalName("fixed-header");
        var model = operations.Find("enum-model");
        _directional = model?.Text switch
        {
            null or "unified" => false,
            "directional" => true,
            _ => throw model.Error($"'{model.Text}' is not unified or directional"),
        };
    }

    public static void Read(SpecNode root, SpecificationFacts facts)
    {
        if (root.Find("operations") is not { } operations)
            return;
        var reader = new OperationReader(operations, facts);
        foreach (var operation in operations.List("list"))
            reader.ReadOperation(operation);
    }

    private void ReadOperation(SpecNode operation)
    {
        var name = operation.Need("name").Name;
        var set = operation.OptionalName("attribute-set");
        if (set.Length != 0 && !_facts.Sets.ContainsKey(set))
            throw operation.Need("attribute-set").Error($"attribute set {set} is not defined");
        var flags = operation.List("flags").Select(f => f.Name).Order(StringComparer.Ordinal);
        var header = operation.Find("fixed-header")?.Name ?? _commonHeader;
        _inHeader = _facts.Records.GetValueOrDefault(header) ?? [];
        _facts.Add(new OperationFact(_facts.Family, name, set, header, operation.OptionalName("mcgrp"), string.Join(',', flags)), operation);
        if (_directional)
            ReadDirectional(operation, name, set);
        else
            ReadUnified(operation, name, set);
    }

    private void ReadUnified(SpecNode operation, string name, string set)
    {
        var id = operation.Find("value")?.Number ?? _nextRequest;
        _nextRequest = id + 1;
        ReadKernelMessages(operation, name, set, id);
        foreach (var mode in Modes(operation))
            ReadMode(operation, mode, name, set, id, id);
    }

    private void ReadDirectional(SpecNode operation, string name, string set)
    {
        if (operation.Find("notify") is not null || operation.Find("event") is not null)
        {
            var id = operation.Find("value")?.Number ?? _nextReply;
            _nextReply = id + 1;
            ReadKernelMessages(operation, name, set, id);
            return;
        }

        // What is said for 'do' counts, and for 'dump' where there is no 'do'.
        var first = Modes(operation).FirstOrDefault() ?? throw operation.Error($"operation {name} has no do, dump, event or notify");
        var node = operation.Need(first);
        _nextRequest = node.Find("request")?.Find("value")?.Number ?? _nextRequest;
        _nextReply = node.Find("reply")?.Find("value")?.Number ?? _nextReply;
        foreach (var mode in Modes(operation))
            ReadMode(operation, mode, name, set, _nextRequest, _nextReply);
        _nextRequest++;
        if (node.Find("reply") is not null)
            _nextReply++;
    }

    private static IEnumerable<string> Modes(SpecNode operation) =>
        AllModes.Where(m => operation.Find(m) is not null);

    private void ReadMode(SpecNode operation, string mode, string name, string set, long request, long reply)
    {
        var node = operation.Need(mode);
        var requestNode = node.Find("request");
        Add(requestNode ?? node, name, mode + ".request", set, requestNode?.Find("value")?.Number ?? request, requestNode);
        if (node.Find("reply") is { } replyNode)
            Add(replyNode, name, mode + ".reply", set, replyNode.Find("value")?.Number ?? reply, replyNode);
    }

    private void ReadKernelMessages(SpecNode operation, string name, string set, long id)
    {
        if (operation.Find("event") is { } sent)
            Add(sent, name, "event", set, id, sent);
        if (operation.Find("notify") is { } like)
            _facts.Add(new MessageFact(_facts.Family, name, "notify", id, like.Name), like);
    }

    private void Add(SpecNode place, string operation, string part, string set, long id, SpecNode? content)
    {
        if (id is < 0 or > ushort.MaxValue)
            throw place.Error("a message's number has 16 bits");
        var names = new List<string>();
        foreach (var attribute in content?.List("attributes") ?? [])
        {
            // Its place is a fact of the record, not of the message.
            if (_inHeader.Contains(attribute.Text))
                continue;
            if (set.Length == 0 || !_facts.Sets[set].ContainsKey(attribute.Name))
                throw attribute.Error($"attribute set {(set.Length == 0 ? "(none)" : set)} has no {attribute.Name}");
            names.Add(attribute.Name);
        }

        names.Sort(StringComparer.Ordinal);
        _facts.Add(new MessageFact(_facts.Family, operation, part, id, string.Join(',', names)), place);
    }
}
