// SPDX-License-Identifier: MIT
// event-tail [COUNT]: shows the events that are kept and those that come, until COUNT were shown or until Ctrl-C. Takes root.
using System.Runtime.InteropServices;
using SynOS.Interop;
using SynOS.Interop.Ring;
using SynOS.Interop.Text;

int left = args is [var count] ? int.Parse(count) : int.MaxValue;
using var ending = new CancellationTokenSource();
using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);

try
{
    using EventReader reader = EventReader.Open(SynosKernel.Detect());
    ulong lost = 0;
    await foreach (EventRecord e in reader.ReadAllAsync(ending.Token))
    {
        if (reader.Lost > lost)
            Console.WriteLine($"-- {reader.Lost - lost} events were lost --");
        lost = reader.Lost;
        Console.WriteLine($"{e.Sequence} {e.Type} {e.Severity} [{e.ProcessId}] {EscapedText.Of(e.Description)}");
        if (--left == 0)
            return 0;
    }

    return 0;
}
catch (OperationCanceledException)
{
    return 0;
}
catch (SynosUnavailableException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
catch (SynosException e)
{
    Console.Error.WriteLine($"{e.Call}: {e.ErrnoName}. {e.Remedy}");
    return 1;
}

void End(PosixSignalContext context)
{
    context.Cancel = true;
    ending.Cancel();
}
