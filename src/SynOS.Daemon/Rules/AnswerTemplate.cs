// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using SynOS.Interop.Text;

namespace SynOS.Daemon.Rules;

/// <summary>A rule's answer with names in braces, which stand for what is known when it is given.</summary>
internal sealed class AnswerTemplate
{
    private static readonly string[] OfEvents = ["count", "within", "latest"];
    private static readonly string[] OfState = ["threat", "awareness"];

    private readonly List<(string Text, bool IsName)> _parts = [];

    /// <exception cref="FormatException">A brace is not closed, or a name is not known.</exception>
    public AnswerTemplate(string text, bool hasEvents)
    {
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('{', at);
            if (open < 0)
            {
                _parts.Add((text[at..], false));
                return;
            }
            int close = text.IndexOf('}', open);
            if (close < 0)
                throw new FormatException("a '{' of the answer is not closed");
            string name = text[(open + 1)..close];
            if (OfEvents.Contains(name) && !hasEvents)
                throw new FormatException($"'{{{name}}}' tells of events, and the rule has no condition on events");
            if (!OfEvents.Contains(name) && !OfState.Contains(name))
                throw new FormatException($"'{{{name}}}' is not known; there are {string.Join(", ", OfEvents.Concat(OfState).Select(known => $"{{{known}}}"))}");
            _parts.Add((text[at..open], false));
            _parts.Add((name, true));
            at = close + 1;
        }
    }

    public string Fill(RecommendationRequest request, EventCondition? events, EventMatch match)
    {
        var answer = new StringBuilder();
        foreach (var (text, isName) in _parts)
        {
            answer.Append(!isName ? text : text switch
            {
                "count" => match.Count.ToString(CultureInfo.InvariantCulture),
                "within" => Duration.Show(events!.Within),
                // Anybody may have written it.
                "latest" => $"\"{EscapedText.Of(match.Latest!.Description)}\"",
                "threat" => request.State.ThreatLevel.ToString(CultureInfo.InvariantCulture),
                _ => request.State.AwarenessLevel.ToString(CultureInfo.InvariantCulture),
            });
        }
        return answer.ToString();
    }
}
