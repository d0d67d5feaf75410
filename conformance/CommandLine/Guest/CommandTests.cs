// SPDX-License-Identifier: MIT
using System.Text.Json;
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.CommandLine.Guest;

/// <summary>Commands that show or do one thing, on the SynOS kernel.</summary>
[Collection(CliGuest.Name)]
public sealed class CommandTests(CliGuest guest)
{
    [Fact]
    public void The_guest_completes() => guest.Run.EnsureCompleted();

    [Fact]
    public void The_kernel_found_nothing_wrong_with_itself() => Assert.Empty(guest.Run.Complaints);

    [Fact]
    public void Before_any_daemon_the_status_says_that_there_is_none()
    {
        GuestStep status = Well("status.first");

        Assert.Matches(@"(?m)^Kernel +6\.12\.\S+, SynOS AI 0\.2, ABI 1, calls from 548, plan numbers all$", status.Output);
        Assert.Matches(@"(?m)^Daemon +none$", status.Output);
        Assert.Matches(@"(?m)^State +no state was published yet$", status.Output);
    }

    [Fact]
    public void The_status_names_the_daemon_and_its_state()
    {
        GuestStep status = Well("status");

        Assert.Matches(@"(?m)^Daemon +\d+ \(synos_ai_daemon\)$", status.Output);
        Assert.Matches(@"(?m)^State +published .* ago, learning passive$", status.Output);
        Assert.Matches(@"(?m)^Awareness +█+─+  50$", status.Output);
        Assert.Matches(@"(?m)^Context +queries answered: 0$", status.Output);
    }

    [Fact]
    public void The_status_as_JSON_says_the_same()
    {
        JsonElement status = Json("status.json");

        Assert.Equal(548, status.GetProperty("kernel").GetProperty("syscallBase").GetInt32());
        Assert.Equal("synos_ai_daemon", status.GetProperty("daemon").GetProperty("name").GetString());
        Assert.Equal(50, status.GetProperty("state").GetProperty("awareness").GetInt32());
        Assert.Equal(0, status.GetProperty("counters").GetProperty("queries").GetProperty("open").GetInt32());
    }

    [Fact]
    public void A_state_outlives_its_daemon()
    {
        JsonElement status = Json("status.after");

        Assert.Equal(JsonValueKind.Null, status.GetProperty("daemon").ValueKind);
        Assert.Equal(50, status.GetProperty("state").GetProperty("awareness").GetInt32());
    }

    [Fact]
    public void A_question_that_nobody_answers_is_refused_with_the_errno_and_a_remedy()
    {
        GuestStep ask = guest.Step("ask.nobody");

        Assert.Equal((1, ""), (ask.Code, ask.Output));
        Assert.Matches(@"\Asynos: synos_query_recommendation failed with ENOTCONN: no daemon is attached\. Start one[^\n]*\n\z", ask.Messages);
    }

    [Fact]
    public void An_answer_is_shown_with_its_confidence()
    {
        Assert.Matches(@"\AYou asked ""what is to be done\?""\. The threat level is 0 of 100: there is nothing to do\.\n\(confidence 80 of 100, after [0-9.,]+ ms\)\n\z", Well("ask").Output);

        JsonElement answer = Json("ask.user");
        Assert.Equal("may I ask?", answer.GetProperty("question").GetString());
        Assert.Equal(80, answer.GetProperty("confidence").GetInt32());
    }

    [Fact]
    public void An_answer_is_no_command_to_the_terminal() =>
        Assert.StartsWith(@"You asked ""\x1b[2J\x1b]0;owned\x07""", Well("ask.hostile").Output, StringComparison.Ordinal);

    [Fact]
    public void A_question_that_is_too_long_is_not_asked()
    {
        GuestStep ask = guest.Step("ask.too_long");

        Assert.Equal((2, ""), (ask.Code, ask.Output));
        Assert.Contains("at most 255 fit", ask.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_daemon_that_hangs_is_given_up_when_the_time_is_over()
    {
        GuestStep ask = guest.Step("ask.timeout");

        Assert.Equal((1, ""), (ask.Code, ask.Output));
        Assert.Contains("the question failed with ETIMEDOUT: the daemon did not answer in 0.2 s.", ask.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_ends_a_question()
    {
        GuestStep ask = guest.Step("interrupted");

        Assert.Equal((130, "", ""), (ask.Code, ask.Output, ask.Messages));
    }

    [Fact]
    public void A_question_is_answered_when_the_daemon_goes_on() => Assert.Contains("\"when you can\"", Well("asking").Output, StringComparison.Ordinal);

    [Fact]
    public void All_counters_are_shown()
    {
        string telemetry = Well("telemetry").Output;

        Assert.Matches(@"│ Events asked +│ +\d+ │", telemetry);
        Assert.Matches(@"│   open +│ +0 │", telemetry);
        Assert.True(Json("telemetry.json").GetProperty("counters").GetProperty("memoryBytes").GetUInt64() > 0);
    }

    [Fact]
    public void A_benchmark_says_what_it_does_and_then_how_it_went()
    {
        GuestStep bench = Well("bench", messages: true);
        JsonElement[] parts = [.. JsonDocument.Parse(bench.Output).RootElement.GetProperty("parts").EnumerateArray()];

        Assert.Equal(["telemetry", "log", "query", "ring"], parts.Select(part => part.GetProperty("name").GetString()));
        Assert.All(parts, part => Assert.True(part.GetProperty("done").GetInt64() > 0, bench.Output));
        // The guest's clock may be too coarse for a single call.
        Assert.All(parts[..3], part => Assert.InRange(part.GetProperty("microseconds").GetProperty("p50").GetDouble(), 0, part.GetProperty("microseconds").GetProperty("max").GetDouble()));
        Assert.All(parts, part => Assert.True(part.GetProperty("perSecond").GetDouble() > 0, bench.Output));
        Assert.Contains("synos:   query: asks the daemon \"synos bench\", 2 at once", bench.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("query", Well("bench.part", messages: true).Messages, StringComparison.Ordinal);
    }

    private GuestStep Well(string name, bool messages = false)
    {
        GuestStep step = guest.Step(name);
        Assert.True(step.Code == 0 && (messages || step.Messages.Length == 0), step.ToString());
        return step;
    }

    private JsonElement Json(string name) => JsonDocument.Parse(Assert.Single(Well(name).Lines)).RootElement;
}
