// SPDX-License-Identifier: MIT
using SynOS.Interop;
using SynOS.Interop.Ring;
using SynOS.Interop.Uapi;
using YamlDotNet.RepresentationModel;

namespace SynOS.Daemon.Rules;

/// <summary>Makes rules of a tree of YAML; the format is in the package's README.</summary>
internal sealed class RuleReader(string path)
{
    private const int MostRules = 1000;

    private static readonly (string Name, EventType Type)[] Types =
        [("syscall", EventType.SystemCall), ("security", EventType.Security), ("network", EventType.Network), ("filesystem", EventType.FileSystem)];

    /// <exception cref="RuleFileException">Something is wrong.</exception>
    public List<Rule> ReadAll(YamlNode root)
    {
        var file = new RuleMembers(path, root, "a file of rules", "rules");
        var rules = new List<Rule>();
        foreach (YamlNode node in file.Items("rules"))
        {
            Rule rule = ReadRule(node, out RuleMembers members);
            if (rules.Find(other => other.Name == rule.Name) is not null)
                throw members.Wrong("name", $"there is a rule '{rule.Name}' already");
            if (rules.Count > 0 && rules[^1].IsUnconditional)
                throw members.Wrong("name", $"it is never asked: the rule '{rules[^1].Name}' before it has no condition, and answers everything");
            if (rules.Count == MostRules)
                throw members.Wrong("name", $"there are more than {MostRules} rules");
            rules.Add(rule);
        }
        return rules.Count > 0 ? rules : throw file.Wrong("rules", "there is no rule");
    }

    private Rule ReadRule(YamlNode node, out RuleMembers rule)
    {
        rule = new RuleMembers(path, node, "a rule",
            "name", "question", "events", "threat", "threat-below", "awareness", "awareness-below", "answer", "confidence", "examples");
        string name = rule.Text("name");
        if (!name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            throw rule.Wrong("name", "a name has letters, digits and '-' alone, so that it can be looked for in logs");
        EventCondition? events = rule.Find("events") is { } condition ? ReadEvents(condition) : null;
        return new Rule
        {
            Name = name,
            Question = Phrases(rule, "question"),
            Events = events,
            Threat = Range(rule, "threat"),
            Awareness = Range(rule, "awareness"),
            Answer = ReadAnswer(rule, events is not null),
            Confidence = rule.Number("confidence", 0, synos_ai.SYNOS_CONFIDENCE_MAX),
            Examples = [.. rule.Items("examples").Select(ReadExample)],
        };
    }

    private static AnswerTemplate ReadAnswer(RuleMembers rule, bool hasEvents)
    {
        string text = rule.Text("answer");
        try
        {
            return new AnswerTemplate(text, hasEvents);
        }
        catch (FormatException e)
        {
            throw rule.Wrong("answer", e.Message);
        }
    }

    private EventCondition ReadEvents(YamlNode node)
    {
        var events = new RuleMembers(path, node, "a condition on events", "type", "severity", "text", "count", "within");
        var otherwise = new EventCondition();
        return new EventCondition
        {
            Type = events.Find("type") is null ? null : TypeOf(events),
            Severity = events.Number("severity", 0, synos_ai.SYNOS_SEVERITY_MAX, otherwise.Severity),
            Text = Phrases(events, "text"),
            Count = events.Number("count", 1, 65536, otherwise.Count),
            Within = events.Time("within", otherwise.Within),
        };
    }

    private RuleExample ReadExample(YamlNode node)
    {
        var example = new RuleMembers(path, node, "an example", "question", "events", "threat", "awareness", "answers");
        return new RuleExample
        {
            Place = example.Place,
            Question = example.Text("question"),
            Events = [.. example.Items("events").SelectMany(ReadExampleEvents).OrderBy(record => record.TimestampNanoseconds)],
            Threat = example.Number("threat", 0, synos_ai.SYNOS_LEVEL_MAX, 0),
            Awareness = example.Number("awareness", 0, synos_ai.SYNOS_LEVEL_MAX, 0),
            Answers = example.Find("answers") is null || example.Text("answers") switch
            {
                "true" => true,
                "false" => false,
                _ => throw example.Wrong("answers", "'answers' has to be true or false"),
            },
        };
    }

    private IEnumerable<EventRecord> ReadExampleEvents(YamlNode node)
    {
        var events = new RuleMembers(path, node, "an event of an example", "text", "type", "severity", "count", "ago");
        ulong ago = (ulong)events.Time("ago", TimeSpan.FromSeconds(1)).Ticks * 100;
        var record = new EventRecord(1, TypeOf(events), events.Number("severity", 0, synos_ai.SYNOS_SEVERITY_MAX), 1, RuleExample.Now - ago, events.Text("text"));
        return Enumerable.Repeat(record, events.Number("count", 1, 65536, 1));
    }

    private static EventType TypeOf(RuleMembers events)
    {
        string name = events.Text("type");
        foreach (var known in Types)
        {
            if (known.Name == name)
                return known.Type;
        }
        throw events.Wrong("type", $"there is no type '{name}'; there are {string.Join(", ", Types.Select(known => known.Name))}");
    }

    private static List<Phrase> Phrases(RuleMembers members, string name) =>
        [.. members.Texts(name).Select(text => Phrase.IsPhrase(text) ? new Phrase(text) : throw members.Wrong(name, $"'{text}' has no words to look for"))];

    private static LevelRange Range(RuleMembers members, string name)
    {
        int most = synos_ai.SYNOS_LEVEL_MAX;
        var range = new LevelRange(members.Number(name, 0, most, LevelRange.Any.Least), members.Number($"{name}-below", 1, most, LevelRange.Any.Below));
        return range.Least < range.Below ? range : throw members.Wrong(name, $"no level is {range.Least} or more and below {range.Below}");
    }
}
