// SPDX-License-Identifier: MIT
using System.CommandLine;
using SynOS.Daemon.Service;

ParseResult command = SynosdCommand.Create(Console.Out, Console.Error).Parse(args);
if (command.Errors.Count > 0)
{
    foreach (var error in command.Errors)
        Console.Error.WriteLine($"synosd: {error.Message}");
    Console.Error.WriteLine("synosd --help says what there is.");
    return ExitCode.BadInput;
}
// The host has the signals.
return await command.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }).ConfigureAwait(false);
