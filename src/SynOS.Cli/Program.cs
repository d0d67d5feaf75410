// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Commands;
using SynOS.CommandLine.Terminal;

namespace SynOS.CommandLine;

/// <summary>The program on a real system.</summary>
internal static class Program
{
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    private static async Task<int> Main(string[] arguments)
    {
        using var ending = new Ending();
        var session = new Session
        {
            Output = new DescriptorStream(StandardOutput),
            Messages = new DescriptorStream(StandardError),
            FormNow = () => OutputForm.Of(WindowSize.Of(StandardOutput), Environment.GetEnvironmentVariable),
            ProcRoot = "/proc",
            Ending = ending.Token,
        };
        return await SynosTool.RunAsync(arguments, session).ConfigureAwait(false);
    }
}
