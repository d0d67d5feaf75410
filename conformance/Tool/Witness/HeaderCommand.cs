// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;

namespace SynOS.Conformance.Tool.Witness;

/// <summary><c>headers [--all] [--system] [--target NAME]</c>: compares what libclang measured with what gcc says.</summary>
internal static class HeaderCommand
{
    /// <summary>0 when gcc agrees with everything, 1 when not, 2 for wrong usage or without a compiler.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter messages)
    {
        var (isAll, isSystem) = (false, false);
        var targets = WitnessTarget.All;
        for (; args.Length > 0; args = args[1..])
        {
            switch (args)
            {
                case ["--all", ..]:
                    isAll = true;
                    break;
                case ["--system", ..]:
                    isSystem = true;
                    break;
                case ["--target", var name, ..] when WitnessTarget.All.Any(t => t.Name == name):
                    targets = [WitnessTarget.Find(name)];
                    args = args[1..];
                    break;
                default:
                    await messages.WriteLineAsync($"'{args[0]}' is not one of: --all, --system, --target {string.Join('|', WitnessTarget.All.Select(t => t.Name))}");
                    return 2;
            }
        }

        using var interrupted = new CancellationTokenSource();
        ConsoleCancelEventHandler interrupt = (_, e) =>
        {
            // The compilers end with the token, and then this process, in its own time.
            e.Cancel = true;
            interrupted.Cancel();
        };
        Console.CancelKeyPress += interrupt;
        try
        {
            var set = isSystem ? LinuxHeaders.System : LinuxHeaders.Pinned;
            var verdicts = await HeaderSurvey.RunAsync(set, isAll ? set.All() : HeaderSample.Headers, targets, interrupted.Token);
            SurveyTable.Write(verdicts, output);
            return verdicts.All(verdict => verdict.IsFine) ? 0 : 1;
        }
        catch (OperationCanceledException)
        {
            await messages.WriteLineAsync("interrupted");
            return 2;
        }
        catch (WitnessException error)
        {
            await messages.WriteLineAsync(error.Message);
            return 2;
        }
        finally
        {
            Console.CancelKeyPress -= interrupt;
        }
    }
}
