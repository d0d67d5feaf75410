// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Text;
using CliWrap;
using SynOS.Conformance.Harness.Transcript;

namespace SynOS.Conformance.Harness.Qemu;

/// <summary>Boots guests, each in a folder of its own, so that any number run at once.</summary>
public sealed class GuestRunner(string kernel, string? image, string folder, GuestMachine? machine = null)
{
    private readonly GuestMachine _machine = machine ?? GuestMachine.X86;

    // Debian's util-linux: makes the kernel kill QEMU when this process dies, however it dies.
    private const string Binder = "setpriv";

    public async Task<GuestRun> RunAsync(GuestOptions options, string searchPath)
    {
        string qemu = Find(_machine.Program, searchPath);
        string binder = Find(Binder, searchPath);
        string own = CreateFolder();
        var command = new QemuCommand(kernel, image, Path.Combine(own, "console.log"), Path.Combine(own, "results.ktap"), options) { Machine = _machine };
        var errors = new StringBuilder();
        var clock = Stopwatch.StartNew();
        bool timedOut = false;
        using (var limit = new CancellationTokenSource(options.Limit))
        using (var heard = new LastWordsWatch(command.Console, options.LastWords, limit))
        {
            Command bound = Cli.Wrap(binder)
                .WithArguments(["--pdeathsig", "KILL", qemu, .. command.Arguments])
                .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
                .WithValidation(CommandResultValidation.None);
            try
            {
                CommandResult result = await ExecuteOnOwnThread(bound, limit.Token);
                if (result.ExitCode != 0)
                    throw new GuestException(GuestException.NoEmulator, $"QEMU ended with {result.ExitCode}: {errors.ToString().Trim()}\ncommand:\n  {command}");
            }
            catch (OperationCanceledException)
            {
                timedOut = !heard.Seen;
            }
        }

        return Read(command, timedOut, clock.Elapsed);
    }

    public Task<GuestRun> RunAsync(GuestOptions options) =>
        RunAsync(options, Environment.GetEnvironmentVariable("PATH") ?? "");

    // The signal at a parent's death comes when the *thread* that started the child ends. Pool threads come and go, so
    // QEMU gets a thread that lives as long as it does.
    private static Task<CommandResult> ExecuteOnOwnThread(Command command, CancellationToken limit)
    {
        var done = new TaskCompletionSource<CommandResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                done.SetResult(command.ExecuteAsync(limit).Task.GetAwaiter().GetResult());
            }
            catch (OperationCanceledException)
            {
                done.SetCanceled(limit);
            }
            catch (Exception error)
            {
                done.SetException(error);
            }
        });
        thread.IsBackground = true;
        thread.Name = "guest";
        thread.Start();
        return done.Task;
    }

    private static GuestRun Read(QemuCommand command, bool timedOut, TimeSpan duration)
    {
        string console = ReadIfThere(command.Console);
        KtapSuite? results = KtapReader.Read(command.Results, ReadIfThere(command.Results), out var problems);
        return new GuestRun
        {
            Exit = GuestExitClassifier.Classify(timedOut, console, results, problems),
            Command = command.ToString(),
            Console = console,
            Results = results,
            Problems = problems,
            ResultsSource = command.Results,
            Duration = duration,
        };
    }

    private static string ReadIfThere(string path) => File.Exists(path) ? File.ReadAllText(path) : "";

    private string CreateFolder()
    {
        try
        {
            RemoveOld();
            return Directory.CreateDirectory(Path.Combine(folder, $"run-{Environment.ProcessId}-{Guid.NewGuid():N}")).FullName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GuestException(GuestException.CannotWrite, $"cannot write below {folder}: {error.Message}; make room or give rights there, then run again", error);
        }
    }

    // Runs stay for a day, because messages name their files.
    private void RemoveOld()
    {
        if (!Directory.Exists(folder))
            return;
        foreach (string old in Directory.EnumerateDirectories(folder, "run-*").Where(run => DateTime.UtcNow - Directory.GetLastWriteTimeUtc(run) > TimeSpan.FromDays(1)))
            Directory.Delete(old, recursive: true);
    }

    private static string Find(string program, string searchPath) =>
        searchPath.Split(':', StringSplitOptions.RemoveEmptyEntries).Select(entry => Path.Combine(entry, program)).FirstOrDefault(File.Exists)
        ?? throw new GuestException(GuestException.NoEmulator, $"{program} is not on PATH ({searchPath}); run: tools/provision.sh --only {(program == GuestMachine.Arm64.Program ? "arm64" : "guest")}");
}
