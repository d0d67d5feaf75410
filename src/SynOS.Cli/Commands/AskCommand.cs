// SPDX-License-Identifier: MIT
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Reading;
using SynOS.CommandLine.Rendering;
using SynOS.CommandLine.Terminal;
using SynOS.Interop;

namespace SynOS.CommandLine.Commands;

/// <summary><c>synos ask</c></summary>
internal static class AskCommand
{
    private const double LongestTimeout = 600;
    private const int ETIMEDOUT = 110;

    public static Command Create(Session session)
    {
        var question = new Argument<string[]>("QUESTION") { Arity = ArgumentArity.OneOrMore, Description = "What to ask; several words are one question." };
        Option<double> timeout = CommonOptions.Number("--timeout", "SECONDS", 0.001, LongestTimeout, LongestTimeout, "Give up earlier than the kernel does.");
        Option<bool> json = CommonOptions.Json();
        var command = new Command("ask", "Ask the daemon, and show its answer.") { question, timeout, json };
        command.SetAction(async (line, _) =>
        {
            AnswerModel answer = await AskAsync(session, string.Join(' ', line.GetValue(question)!), TimeSpan.FromSeconds(line.GetValue(timeout))).ConfigureAwait(false);
            if (line.GetValue(json))
                session.WriteJson(answer, CliJson.Default.AnswerModel);
            else
                session.Write(TextOf(answer, session.Form));
            return ExitCode.Well;
        });
        return command;
    }

    private static async Task<AnswerModel> AskAsync(Session session, string question, TimeSpan timeout)
    {
        SynosClient client = SynosClient.Connect(session.Kernel);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(session.Ending);
        limit.CancelAfter(timeout);
        long asked = Stopwatch.GetTimestamp();
        try
        {
            Recommendation answer = await client.QueryAsync(question, limit.Token).ConfigureAwait(false);
            return new AnswerModel(question, answer.Response, answer.Confidence, Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }
        catch (ArgumentException e)
        {
            throw new UsageException(MessageOf(e));
        }
        catch (OperationCanceledException) when (!session.Ending.IsCancellationRequested)
        {
            throw new RefusedException("the question", ETIMEDOUT, $"the daemon did not answer in {Shown.Time(timeout.TotalSeconds)}. See whether it is alive, or give it more time.");
        }
    }

    /// <summary>Without the name of a parameter, which nobody has seen here.</summary>
    public static string MessageOf(ArgumentException e) => e.Message.Split(" (Parameter")[0];

    // Lines of an answer are lines here too, and no others: it may be for another program.
    private static string TextOf(AnswerModel answer, OutputForm form) =>
        string.Concat(answer.Response.Split('\n').Select(line => Shown.Foreign(line, form) + "\n"))
        + Picture.OfLine(new Text(string.Create(CultureInfo.InvariantCulture, $"(confidence {answer.Confidence} of 100, after {answer.Milliseconds:0.0} ms)"), Styles.Quiet), form);
}
