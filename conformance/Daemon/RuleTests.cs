// SPDX-License-Identifier: MIT
using SynOS.Daemon;
using SynOS.Daemon.Rules;
using SynOS.Interop;
using SynOS.Interop.Ring;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>Whether a rule answers, and what.</summary>
public sealed class RuleTests
{
    private const ulong Second = 1_000_000_000;
    private const ulong Now = 1000 * Second;

    [Theory]
    [InlineData("disk", "is the disk full?", true)]
    [InlineData("disk", "DISK!", true)]
    [InlineData("disk", "which diskette?", false)]
    [InlineData("disk", "ramdisk", false)]
    [InlineData("disk*", "which diskette?", true)]
    [InlineData("log in", "may I log in?", true)]
    [InlineData("log in", "log into it", false)]
    [InlineData("/etc/passwd", "was /etc/passwd read?", true)]
    [InlineData("Ärger", "so ein ärger", true)]
    [InlineData("disk", "ramdisk or disk", true)]
    public void A_phrase_is_found_as_words_in_any_case(string phrase, string text, bool found) => Assert.Equal(found, new Phrase(phrase).IsIn(text));

    [Theory]
    [InlineData("events: { type: security, count: 2 }", true)]
    [InlineData("events: { type: security, count: 3 }", false)]
    [InlineData("events: { type: network }", true)]
    [InlineData("events: { type: filesystem }", false)]
    [InlineData("events: { severity: 9 }", true)]
    [InlineData("events: { severity: 10 }", false)]
    [InlineData("events: { text: failed login }", true)]
    [InlineData("events: { text: [other, failed login] }", true)]
    [InlineData("events: { text: logout }", false)]
    [InlineData("events: { count: 2, within: 5s }", false)]
    [InlineData("events: { count: 2, within: 100s }", true)]
    [InlineData("threat: 50", true)]
    [InlineData("threat: 51", false)]
    [InlineData("threat-below: 51", true)]
    [InlineData("threat-below: 50", false)]
    [InlineData("awareness: 20", true)]
    [InlineData("awareness-below: 20", false)]
    [InlineData("question: [nothing, logins]", true)]
    [InlineData("question: nothing", false)]
    public void A_rule_answers_where_its_condition_holds(string condition, bool answers)
    {
        Rule rule = Read($"{{ name: r, {condition}, answer: a, confidence: 1 }}");

        Assert.Equal(answers, rule.Apply(Request) is not null);
    }

    [Fact]
    public void The_answer_tells_what_was_found()
    {
        Rule rule = Read("""{ name: r, events: { type: security, within: 2m }, answer: "{count} in {within}, {threat}/{awareness}: {latest}.", confidence: 70 }""");

        Assert.Equal(new Answer("""2 in 2m, 50/20: "failed login \x1b[2J".""", 70, "rule r"), rule.Apply(Request));
    }

    [Fact]
    public void What_is_in_braces_in_an_event_stays_what_it_is()
    {
        Rule rule = Read("""{ name: r, events: { type: security }, answer: "{latest}", confidence: 70 }""");

        Assert.Equal("\"{threat}\"", rule.Apply(Request with { RecentEvents = [Event(EventType.Security, 1, "{threat}", 1)] })!.Text);
    }

    private static RecommendationRequest Request => new()
    {
        Question = "any logins?",
        State = new ConsciousnessState(20, 50, LearningState.Passive, ""),
        NowNanoseconds = Now,
        RecentEvents =
        [
            Event(EventType.Security, 4, "failed login", 60),
            Event(EventType.Network, 9, "listening", 30),
            Event(EventType.Security, 5, "failed login \u001b[2J", 3),
        ],
    };

    private static Rule Read(string rule) => RuleFile.Parse("r.yaml", $"rules: [ {rule} ]")[0];

    private static EventRecord Event(EventType type, int severity, string text, ulong secondsAgo) => new(1, type, severity, 1, Now - secondsAgo * Second, text);
}
