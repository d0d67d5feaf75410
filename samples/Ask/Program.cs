// SPDX-License-Identifier: MIT
// ask QUESTION: waits for the daemon's answer for two seconds, or until Ctrl-C. The kernel takes a question back that is given up.
using System.Runtime.InteropServices;
using SynOS.Interop;
using SynOS.Interop.Text;

if (args is not [var question])
{
    Console.Error.WriteLine("usage: ask QUESTION");
    return 2;
}

using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(2));
using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = true;
    giveUp.Cancel();
});

try
{
    Recommendation answer = await SynosClient.Connect().QueryAsync(question, giveUp.Token);
    Console.WriteLine($"{EscapedText.Of(answer.Response)} ({answer.Confidence} %)");
    return 0;
}
catch (OperationCanceledException)
{
    Console.WriteLine("given up");
    return 1;
}
catch (ArgumentException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
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
