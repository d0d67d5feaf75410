// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using SynOS.Conformance.Guest.Cases;
using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Client;
using SynOS.Conformance.Guest.Cost;
using SynOS.Conformance.Guest.Daemon;
using SynOS.Conformance.Guest.Given;
using SynOS.Conformance.Guest.Layout;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop;
using Errno = SynOS.Conformance.Guest.Native.Errno;

namespace SynOS.Conformance.Guest;

/// <summary>The C# side of the comparison in the guest.</summary>
internal static class Program
{
    private const int ExitPassed = 0;
    private const int ExitFailed = 1;
    private const int ExitUnavailable = 2;
    private const int ExitCutOff = 3;
    private const int ExitCannotRun = 4;
    private const string WrongErrno = "--wrong-errno";

    /// <summary>Stands first, with the user who does what is done without privilege.</summary>
    private const string UserArgument = "--user";

    private static int Main(string[] arguments)
    {
        if (!TryTake(UserArgument, ref arguments, out int? user) || !TryTake(KernelUnderTest.BaseArgument, ref arguments, out int? syscallBase))
        {
            return Fail(ExitCannotRun, $"'{arguments[1]}' is no number for {arguments[0]}");
        }
        Privilege.User = user ?? 0;
        OtherProcess.SyscallBase = syscallBase;
        try
        {
            return arguments switch
            {
                ["layout"] => RunLayout(),
                ["inputs"] => ShowInputs(GivenFile.ReadBuiltIn()),
                ["inputs", var file] => ShowInputs(GivenFile.Read(file)),
                ["cases"] => RunCases(KernelUnderTest.Detect(syscallBase), wrongErrno: false),
                ["cases", WrongErrno] => RunCases(KernelUnderTest.Detect(syscallBase), wrongErrno: true),
                ["client"] => RunClient(SynosKernel.Detect()),
                ["synosd"] => RunSynosd(SynosKernel.Detect()),
                ["cost"] => RunCost(SynosKernel.Detect()),
                [HelperDaemon.Argument] => RunDaemon(KernelUnderTest.Detect(syscallBase)),
                [OtherProcess.Ask] => -Call.QueryRecommendation.Issue(KernelUnderTest.Detect(syscallBase), QueryCases.Of("am I still alive?"u8)),
                [OtherProcess.Reply] => NetlinkReplyCases.ReplyOverInput(),
                _ => Fail(ExitCannotRun, $"usage: synos-guest [{UserArgument} N] [{KernelUnderTest.BaseArgument} N] cases [{WrongErrno}] | client | synosd | cost | {HelperDaemon.Argument} | layout | inputs [FILE]"),
            };
        }
        catch (SynosUnavailableException unavailable)
        {
            return Fail(ExitUnavailable, unavailable.Message);
        }
        catch (Exception wrong) when (wrong is GivenException or IOException or UnauthorizedAccessException)
        {
            return Fail(ExitCannotRun, wrong.Message);
        }
    }

    // An option with a number stands before the other arguments; false for one that has none.
    private static bool TryTake(string option, ref string[] arguments, out int? number)
    {
        number = null;
        if (arguments is not [var name, var given, .. var rest] || name != option)
        {
            return true;
        }
        if (!int.TryParse(given, CultureInfo.InvariantCulture, out int value) || value <= 0)
        {
            return false;
        }
        number = value;
        arguments = rest;
        return true;
    }

    private static int RunCases(KernelUnderTest kernel, bool wrongErrno)
    {
        var inputs = new InputTable(GivenFile.ReadBuiltIn(), Environment.ProcessId);
        inputs.Check(Suite.Cases);
        if (!CanRun(out string reason))
        {
            return Fail(ExitCannotRun, reason);
        }
        using var writer = new KtapWriter();
        using var session = new Session(kernel, inputs);
        using var watchdog = new Watchdog(writer);
        var suite = new Suite(session, writer, watchdog);
        writer.Begin(Suite.Count, kernel.Kernel, kernel.SyscallBase);
        return Conclude(writer, () => suite.Run(wrongErrno));
    }

    private static int RunClient(SynosKernel kernel)
    {
        if (!CanRun(out string reason))
        {
            return Fail(ExitCannotRun, reason);
        }
        using var writer = new KtapWriter();
        using var watchdog = new Watchdog(writer);
        return Conclude(writer, new ClientSuite(kernel, writer, watchdog).Run);
    }

    private static int RunSynosd(SynosKernel kernel)
    {
        if (!CanRun(out string reason))
        {
            return Fail(ExitCannotRun, reason);
        }
        using var writer = new KtapWriter();
        using var watchdog = new Watchdog(writer);
        using var suite = new SynosdSuite(kernel, writer, watchdog);
        return Conclude(writer, suite.Run);
    }

    private static int RunCost(SynosKernel kernel)
    {
        if (!CanRun(out string reason))
        {
            return Fail(ExitCannotRun, reason);
        }
        // No watchdog: its thread would take part in what is measured. The guest as a whole has a time limit.
        using var writer = new KtapWriter();
        return Conclude(writer, new CostSuite(kernel, writer).Run);
    }

    private static int RunLayout()
    {
        using var writer = new KtapWriter();
        return Conclude(writer, () => LayoutReport.Write(writer));
    }

    // Makes no call, so that any kernel will do. Any number will do for pid=self; the C driver shows the same.
    private static int ShowInputs(GivenFile file)
    {
        var inputs = new InputTable(file, self: 1);
        inputs.Check(Suite.Cases);
        using Stream output = Console.OpenStandardOutput();
        foreach (string line in inputs.Show())
        {
            output.Write(Encoding.Latin1.GetBytes(line + "\n"));
        }
        return ExitPassed;
    }

    private static int Conclude(KtapWriter writer, Action run)
    {
        try
        {
            run();
            return writer.Failed == 0 ? ExitPassed : ExitFailed;
        }
        catch (BailOutException bailOut)
        {
            writer.BailOut(bailOut.Message);
            return ExitCutOff;
        }
    }

    private static bool CanRun(out string reason)
    {
        reason = "";
        if (!Privilege.HasSysAdmin)
        {
            reason = "run it as root: the cases need CAP_SYS_ADMIN and CAP_SYSLOG";
        }
        else if (Observation.Take().DaemonPid is int pid and not 0)
        {
            reason = $"process {pid} is registered: the cases register processes of their own";
        }
        return reason.Length == 0;
    }

    // The other process: registers, says so, and does what it is told until its input is closed.
    private static int RunDaemon(KernelUnderTest kernel)
    {
        int result = Call.RegisterConsciousness.Issue(kernel, States.Daemon);
        if (result != 0)
        {
            return Fail(ExitFailed, $"register: {Errno.Name(-result)}");
        }
        using Stream output = Console.OpenStandardOutput();
        void Say(string line) => output.Write(Encoding.Latin1.GetBytes(line + "\n"));
        Say(HelperDaemon.Ready);
        var service = new HelperService(kernel, Say);
        var input = new LineReader(0);
        while (input.ReadLine() is { } command)
        {
            service.Run(command);
        }
        return ExitPassed;
    }

    private static int Fail(int code, string message)
    {
        Console.Error.WriteLine($"synos-guest: {message}");
        return code;
    }
}
