// SPDX-License-Identifier: MIT

using System.Diagnostics;
using System.Globalization;
using SynOS.Conformance.Guest.Client;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop;
using Errno = SynOS.Conformance.Guest.Native.Errno;

namespace SynOS.Conformance.Guest.Daemon;

/// <summary>The daemon as it is installed, from its start to its end. Each check finds the daemon as the one before has left it.</summary>
internal sealed class SynosdSuite(SynosKernel kernel, KtapWriter writer, Watchdog watchdog) : IDisposable
{
    private const string QueryCall = "synos_query_recommendation";
    private const string Attached = "registered and attached";
    private const string Folder = "/tmp/synosd";
    private const int Askers = 32;
    private const int QuestionsEach = 20;
    private const int Numbers = 8;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(3);

    private readonly SynosClient _client = SynosClient.Connect(kernel);
    private SynosdProcess? _daemon;

    private SynosdProcess Daemon => _daemon ?? throw new InvalidOperationException("there is no daemon");

    public void Run()
    {
        Directory.CreateDirectory(Folder);
        List<ClientCheck> checks =
        [
            new("shipped_rules_hold", ShippedRulesHold),
            new("starts_and_attaches", () => Start("/etc/synos/rules.yaml")),
            new("sleeps_when_idle", SleepsWhenIdle),
            new("c_client_is_answered", CClientIsAnswered),
            new("csharp_client_is_answered", CSharpClientIsAnswered),
            new("state_follows_events", StateFollowsEvents),
            new("event_answers_a_question", EventAnswersQuestion),
            new("log_is_escaped", LogIsEscaped),
            new("second_daemon_waits", SecondDaemonWaits),
            new("kill_resets_who_waits", KillResets),
            new("restart_goes_on_where_it_was", RestartGoesOn),
            new("changed_rules_are_taken", ChangedRulesAreTaken),
            new("each_asker_gets_his_own", EachAskerGetsHisOwn),
            new("ends_at_term", EndsAtTerm),
        ];
        writer.Begin(checks.Count);
        foreach (ClientCheck check in checks)
        {
            watchdog.Run($"check {check.Name}", () => RunOne(check));
        }
    }

    public void Dispose() => _daemon?.Dispose();

    // An exception that a check did not expect is a failure of that check, not the end of the others.
    private void RunOne(ClientCheck check)
    {
        string? problem;
        try
        {
            problem = check.Body();
        }
        catch (Exception exception) when (exception is SynosException or InvalidOperationException or IOException or AggregateException or TimeoutException)
        {
            problem = $"unexpected: {exception.Message}";
        }
        if (problem is not null)
        {
            writer.Comment(problem.ReplaceLineEndings(" "));
            foreach (string line in _daemon?.Lines ?? [])
            {
                writer.Comment($"synosd: {line}");
            }
        }
        writer.Result(problem is null, check.Name);
    }

    private static string? ShippedRulesHold()
    {
        var (code, output) = RunProgram("/bin/synosd", "rules", "test", "/etc/synos/rules.yaml");
        return Expect.Equal(0, code) ?? Expect.True(output.Contains(" 0 failed", StringComparison.Ordinal), output);
    }

    private string? Start(string rules)
    {
        File.WriteAllText($"{Folder}/synosd.json", $$"""
            { "synosd": { "Rules": { "File": "{{rules}}" }, "State": { "Journal": "{{Folder}}/state.json" } },
              "Logging": { "LogLevel": { "Default": "Debug" } } }
            """);
        _daemon?.Dispose();
        _daemon = SynosdProcess.Start($"{Folder}/synosd.json");
        if (_daemon.AwaitLine(Attached) is not { } took)
        {
            return "it ended before it was attached";
        }
        writer.Comment(string.Create(CultureInfo.InvariantCulture, $"start_to_attached_ms={took.TotalMilliseconds:0}"));
        return Expect.Equal<int?>(_daemon.Pid, kernel.ReadConsciousness().DaemonProcessId);
    }

    // A figure and no judgement: how it is woken depends on the machine.
    private string? SleepsWhenIdle()
    {
        Thread.Sleep(Idle);
        long before = Daemon.Wakeups();
        Thread.Sleep(Idle);
        writer.Comment(string.Create(CultureInfo.InvariantCulture,
            $"idle_rss_kib={Daemon.StatusKibibytes("VmRSS:")} idle_anonymous_kib={Daemon.StatusKibibytes("RssAnon:")} wakeups_in_{Idle.TotalSeconds}_s={Daemon.Wakeups() - before}"));
        return Expect.True(Daemon.StatusKibibytes("VmRSS:") < 40 * 1024, "it has 40 MiB or more in memory");
    }

    // It registers too, which has to be refused; what it asks has to be answered.
    private static string? CClientIsAnswered()
    {
        var (_, output) = RunProgram("/bin/test_syscalls");
        return Expect.True(output.Contains("synos_register_consciousness: EBUSY", StringComparison.Ordinal), output)
            ?? Expect.True(output.Contains("\"Nothing alarming is known: threat 0 of 100", StringComparison.Ordinal), output);
    }

    private string? CSharpClientIsAnswered()
    {
        Recommendation answer = _client.Query("who are you?");
        return Expect.True(answer.Response.StartsWith("This is synosd", StringComparison.Ordinal), answer.Response) ?? Expect.Equal(90, answer.Confidence);
    }

    private string? StateFollowsEvents()
    {
        for (int n = 0; n < 5; n++)
        {
            _client.LogEvent(EventType.Security, 4, "failed login for root");
        }
        // The watchdog has the limit.
        return Expect.True(Daemon.Await(() => kernel.ReadConsciousness().State.ThreatLevel >= 20), "it has ended")
            ?? Expect.Equal("watchful", kernel.ReadConsciousness().State.Context);
    }

    private string? EventAnswersQuestion()
    {
        string answer = _client.Query("who tries to log in?").Response;
        return Expect.True(answer.StartsWith("5 logins failed within 10m", StringComparison.Ordinal), answer);
    }

    private string? LogIsEscaped()
    {
        _client.Query("\u001b[2J\u001b]0;owned\u0007\nforged");
        if (Daemon.AwaitLine(@"""\x1b[2J\x1b]0;owned\x07\x0aforged""") is null)
        {
            return "it has ended";
        }
        return Expect.True(!Daemon.Lines.Any(line => line.Contains('\u001b', StringComparison.Ordinal)), "an escape character is in its log");
    }

    private string? SecondDaemonWaits()
    {
        using var second = SynosdProcess.Start($"{Folder}/synosd.json");
        if (second.AwaitLine("EBUSY") is null)
        {
            return "it ended and did not wait";
        }
        second.Signal(Libc.SignalTerminate);
        return Expect.Equal(0, second.AwaitEnd()) ?? Expect.Equal<int?>(Daemon.Pid, kernel.ReadConsciousness().DaemonProcessId);
    }

    private string? KillResets()
    {
        Daemon.Signal(Libc.SignalStop);
        Task<Recommendation> waiting = _client.QueryAsync("is anybody there?");
        while (kernel.ReadTelemetry().QueriesAsked == kernel.ReadTelemetry().QueriesAnswered)
        {
            Thread.Sleep(1);
        }
        Daemon.Signal(Libc.SignalKill);
        return Expect.Fails(QueryCall, Errno.ECONNRESET, "ECONNRESET", () => waiting.GetAwaiter().GetResult())
            ?? Expect.Equal(128 + Libc.SignalKill, Daemon.AwaitEnd())
            ?? Expect.Fails(QueryCall, Errno.ENOTCONN, "ENOTCONN", () => _client.Query("and now?"));
    }

    private string? RestartGoesOn()
    {
        File.WriteAllText($"{Folder}/rules.yaml", RulesOfNumbers("before"));
        return Start($"{Folder}/rules.yaml")
            ?? Expect.True(Daemon.Await(() => kernel.ReadConsciousness().State.ThreatLevel >= 20), "it has ended");
    }

    private string? ChangedRulesAreTaken()
    {
        if (_client.Query("number 1").Response is var before and not "before 1")
        {
            return before;
        }
        File.WriteAllText($"{Folder}/rules.yaml", "rules: [ { name: broken } ]");
        Daemon.Signal(Libc.SignalHangUp);
        if (Daemon.AwaitLine("the rules stay as they were") is null)
        {
            return "it has ended";
        }
        if (_client.Query("number 1").Response is var still and not "before 1")
        {
            return still;
        }
        File.WriteAllText($"{Folder}/rules.yaml", RulesOfNumbers("answer"));
        Daemon.Signal(Libc.SignalHangUp);
        return Expect.True(Daemon.Await(() => _client.Query("number 1").Response == "answer 1"), "it has ended");
    }

    private string? EachAskerGetsHisOwn()
    {
        var wrong = new List<string>();
        var durations = new List<double>();
        Thread[] askers = [.. Enumerable.Range(0, Askers).Select(asker => new Thread(() =>
        {
            for (int n = 0; n < QuestionsEach; n++)
            {
                int number = (asker + n) % Numbers;
                long began = Stopwatch.GetTimestamp();
                string answer;
                try
                {
                    answer = _client.Query($"number {number}").Response;
                }
                catch (SynosException exception)
                {
                    answer = exception.Message;
                }
                lock (wrong)
                {
                    durations.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                    if (answer != $"answer {number}")
                    {
                        wrong.Add($"{number}: {answer}");
                    }
                }
            }
        }))];
        foreach (Thread asker in askers)
        {
            asker.Start();
        }
        foreach (Thread asker in askers)
        {
            asker.Join();
        }
        durations.Sort();
        writer.Comment(string.Create(CultureInfo.InvariantCulture,
            $"askers={Askers} questions={durations.Count} p50_ms={durations[durations.Count / 2]:0.0} p99_ms={durations[durations.Count * 99 / 100]:0.0}"));
        return wrong.Count == 0 ? null : $"{wrong.Count} wrong, such as {wrong[0]}";
    }

    private string? EndsAtTerm()
    {
        long began = Stopwatch.GetTimestamp();
        Daemon.Signal(Libc.SignalTerminate);
        int code = Daemon.AwaitEnd();
        writer.Comment(string.Create(CultureInfo.InvariantCulture, $"term_to_end_ms={Stopwatch.GetElapsedTime(began).TotalMilliseconds:0}"));
        return Expect.Equal(0, code)
            ?? Expect.True(Daemon.AwaitLine("detached") is not null, "it did not detach")
            ?? Expect.Equal("stopped", kernel.ReadConsciousness().State.Context)
            ?? Expect.Fails(QueryCall, Errno.ENOTCONN, "ENOTCONN", () => _client.Query("and now?"));
    }

    private static string RulesOfNumbers(string answer) => "rules:\n" + string.Concat(Enumerable.Range(0, Numbers).Select(number =>
        $"  - {{ name: n{number}, question: number {number}, answer: {answer} {number}, confidence: 50 }}\n"));

    private static (int Code, string Output) RunProgram(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
