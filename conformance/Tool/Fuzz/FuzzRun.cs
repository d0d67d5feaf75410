// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;
using CliWrap;

namespace SynOS.Conformance.Tool.Fuzz;

/// <summary>
/// Mutated inputs for a stretch of time, in processes of their own. An input that ends its process, or is not answered in time, is kept and the next process goes on behind it.
/// </summary>
/// <param name="subject">What is mutated.</param>
/// <param name="keep">Where inputs with a fault are kept.</param>
public sealed class FuzzRun(FuzzSubject subject, string keep)
{
    /// <summary>Memory that libclang does not give back is given back with the process.</summary>
    private const int InputsPerProcess = 400;

    private readonly List<string> _faults = [];
    private readonly System.Threading.Lock _faultsLock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _inputs;
    private int _current;
    private long _begun;

    /// <summary>Within this an input gets its answer, however hostile it is: ten seconds, and as many again for each other heavy process on the machine.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many inputs to go on for after the time, on a machine that has much else to do.</summary>
    public int Least { get; init; }

    /// <summary>What reads the inputs from the given number on, in the given folder.</summary>
    public Func<string, int, Command> Worker { get; init; } = (folder, first) => Cli.Wrap("dotnet")
        .WithArguments([typeof(Program).Assembly.Location, "fuzz-worker", subject.ToString(), folder, Text(first), Text(InputsPerProcess)]);

    /// <param name="seed">Of the first input; the next ones count up.</param>
    /// <param name="duration">How long to go on.</param>
    public async Task<FuzzResult> RunAsync(int seed, TimeSpan duration)
    {
        int next = seed;
        while (!IsOver(duration))
        {
            DirectoryInfo folder = Directory.CreateTempSubdirectory("synos fuzz ");
            try
            {
                await RunProcessAsync(folder.FullName, next, duration);
            }
            finally
            {
                folder.Delete(recursive: true);
            }

            next = _current + 1;
        }

        return new FuzzResult(_inputs, _faults);
    }

    private bool IsOver(TimeSpan duration) => _clock.Elapsed >= duration && Volatile.Read(ref _inputs) >= Least;

    private async Task RunProcessAsync(string folder, int first, TimeSpan duration)
    {
        _current = first - 1;
        _begun = Stopwatch.GetTimestamp();
        using var ended = new CancellationTokenSource();
        Task<bool> late = WatchAsync(duration, ended);
        string errors = "";
        CommandResult? result = null;
        try
        {
            result = await Worker(folder, first)
                .WithStandardOutputPipe(PipeTarget.ToDelegate(line => Heard(line, folder)))
                .WithStandardErrorPipe(PipeTarget.ToDelegate(line => errors += line + " | "))
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The watch ended it: for the time is up, or the answer is late.
        }

        await ended.CancelAsync();
        if (await late)
            Keep(folder, $"no answer within {Limit.TotalSeconds} s");
        else if (result is { ExitCode: not 0 })
            Keep(folder, $"the process ended with {result.ExitCode}: {errors[..Math.Min(errors.Length, 2000)]}");
    }

    /// <summary>Ends the process when its time is up. True when that is because an input was not answered.</summary>
    private async Task<bool> WatchAsync(TimeSpan duration, CancellationTokenSource ended)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(100, ended.Token);
            }
            catch (OperationCanceledException)
            {
                return false;
            }

            bool isLate = Stopwatch.GetElapsedTime(Interlocked.Read(ref _begun)) > Limit;
            if (!isLate && !IsOver(duration))
                continue;
            await ended.CancelAsync();
            return isLate;
        }

        return false;
    }

    private void Heard(string line, string folder)
    {
        if (line.StartsWith(FuzzWorker.Fault, StringComparison.Ordinal))
        {
            Keep(folder, line[FuzzWorker.Fault.Length..]);
        }
        else if (line.StartsWith(FuzzWorker.Begins, StringComparison.Ordinal))
        {
            _current = int.Parse(line.AsSpan(FuzzWorker.Begins.Length), CultureInfo.InvariantCulture);
            Interlocked.Exchange(ref _begun, Stopwatch.GetTimestamp());
            _inputs++;
        }
    }

    private void Keep(string folder, string what)
    {
        Directory.CreateDirectory(keep);
        string input = FuzzWorker.InputOf(folder, subject);
        string kept = Path.Combine(keep, $"{_current}-{Path.GetFileName(input)}");
        // The worker may be at the next input already, so it is made anew.
        File.WriteAllBytes(kept, new Mutator(FuzzCorpus.Read(subject), FuzzCorpus.Words(subject)).Mutate(_current));
        lock (_faultsLock)
            _faults.Add($"{kept}: {what}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
